import TestActs
@testable import Core

/// A community with an object for every act that needs a right, and an operator who performs them.
struct Office: Sendable {
    let meeting: Meeting
    /// Operator and ambassador, on a seat of their own.
    let chief: Viewer
    let space: ID<Space>
    let channel: ID<Channel>
    let someStart: ID<Channel>
    let card: ID<Card>
    let collection: ID<CardCollection>
    /// A masked post of the asker.
    let masked: ID<Post>
    let withdrawn: ID<Post>
    let requests: [JoinRequest]
    let union: Organisation
    let role: ID<HeldRole>
    let draft: ID<Draft>
    /// The member to suspend.
    let guest: Viewer

    init() async throws {
        meeting = try await Meeting()
        let (community, keeper, storage) = (meeting.community, meeting.keeper, meeting.storage)
        let member = try await community.member(named: "高山 昭")
        _ = try await MoveSeat(storage: storage)(section: "総務課", job: "", by: member)
        guest = try await community.member(named: "川島 健")
        chief = try await Self.appoint(member, by: keeper, in: community)
        space = try await community.space("別の場", .municipal, by: keeper)
        channel = try await community.channel("別の話", in: space, by: keeper)
        someStart = try await community.channel("一部の人", in: meeting.space, posting: .some, by: keeper)
        let (question, answer) = try await Self.solved(meeting)
        card = try await MakeCard(storage: storage)(
            CardText(title: "手順", answer: "一覧から始める。", conditions: ""),
            from: question,
            sources: [answer],
            review: .year,
            as: meeting.other
        )
        collection = try await MakeCollection(storage: storage)(title: "はじめに", lead: "", as: meeting.other)
        masked = try await meeting.opening(of: meeting.start(voice: .masked))
        withdrawn = try await meeting.reply(to: question)
        _ = try await WithdrawPost(storage: storage)(withdrawn, reason: "", as: meeting.other)
        for name in ["a", "b"] {
            let form = community.form("\(name)@kouiki.example.jp", organisation: "広域行政事務組合")
            _ = try await ConfirmJoin(storage: storage)(community.link(afterJoining: form), agent: "test")
        }
        requests = try await community.requests(for: keeper)
        let form = OrganisationForm(kind: "union", name: "一部事務組合", reading: "くみあい", prefecture: "09", domains: "kumiai.example.jp")
        union = try await AddOrganisation(storage: storage)(form, by: keeper)
        role = try await GrantRole(storage: storage)(Role(.manager), to: meeting.asker.member, by: keeper)
        let content = try DraftContent(text: "下書き", kind: .question, voice: .personal, channel: nil, seen: [])
        draft = try await KeepDraft(storage: storage)(content, in: nil, as: meeting.asker)
        try await RequestDraftReview(storage: storage, stationery: .test)(draft, with: chief.member, as: meeting.asker)
        let asker = meeting.asker.member
        try await storage.write { work in
            try work.secondFactors.begin([1], of: asker)
            try work.secondFactors.confirm(of: asker)
        }
    }

    /// Grants the roles that the acts need, and returns the updated viewer.
    static func appoint(_ member: Viewer, by keeper: Viewer, in community: TestCommunity) async throws -> Viewer {
        let year = JapanTime(community.clock.now).fiscalYear
        let guided = try await community.granting(Role(.ambassador, fiscalYear: year), to: member, by: keeper)
        return try await community.granting(Role(.operator), to: guided, by: keeper)
    }

    /// A solved question of the asker.
    static func solved(_ meeting: Meeting) async throws -> (ID<Topic>, ID<Post>) {
        let question = try await meeting.start()
        let answer = try await meeting.reply(to: question)
        _ = try await AcceptAnswer(storage: meeting.storage)(answer, as: meeting.asker)
        return (question, answer)
    }

    func takeRoles() async throws {
        let storage = meeting.storage
        for held in try await storage.read({ [chief] in try $0.roles.held(by: chief.member) }) {
            try await EndRole(storage: storage)(held.id, by: meeting.keeper)
        }
    }
}
