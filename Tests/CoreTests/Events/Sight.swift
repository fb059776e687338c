import TestActs
@testable import Core

/// What members see and may do, before and after acts of every kind.
struct Sight: Sendable {
    struct Act: Sendable {
        let run: @Sendable () async throws -> Void

        init(_ run: @escaping @Sendable () async throws -> Void) {
            self.run = run
        }
    }

    /// One member: nil once signed out.
    struct Person: Equatable {
        let viewer: Viewer
        let channels: [ID<Channel>: [Topic.Kind]]
    }

    let meeting: Meeting
    let guest: Viewer
    let sessions: [OpenedSession]

    init() async throws {
        meeting = try await Meeting()
        guest = try await meeting.community.guest(named: "外山", invitedBy: meeting.keeper)
        var sessions: [OpenedSession] = []
        for member in [meeting.keeper, meeting.asker, meeting.other, guest].map(\.member) {
            sessions.append(try await meeting.storage.write { try $0.openSession(of: member, agent: "test") })
        }
        self.sessions = sessions
    }

    func shown() async throws -> [Person?] {
        try await meeting.storage.read { [sessions] snapshot in
            try sessions.map { session in
                guard let viewer = try snapshot.sessions.viewer(token: session.secret.hash)?.viewer else { return nil }
                let channels = try snapshot.channels.readable(by: viewer).map { ($0.channel.id, $0.startable) }
                return Person(viewer: viewer, channels: Dictionary(uniqueKeysWithValues: channels))
            }
        }
    }

    /// The acts in an order in which all can succeed; each emits an event.
    func acts() async throws -> [Act] {
        try await topics() + typedTopics() + places() + people()
    }

    private func topics() async throws -> [Act] {
        let (storage, asker, other) = (meeting.storage, meeting.asker, meeting.other)
        let question = try await meeting.start()
        let answer = try await meeting.reply(to: question)
        let masked = try await meeting.reply(to: question, voice: .masked, by: asker)
        let text = try CardText(title: "手順", answer: "一覧から。", conditions: "")
        return [
            Act { _ = try await meeting.start() },
            Act { _ = try await meeting.reply(to: question) },
            Act {
                _ = try await EditPost(storage: storage)(answer, title: nil, text: PostText("改めた"), version: 1, as: other)
            },
            Act { _ = try await SetReaction(storage: storage)(.useful, on: answer, to: true, as: asker) },
            Act { _ = try await UnmaskPost(storage: storage)(masked, reason: "通報", as: meeting.keeper) },
            Act { _ = try await WithdrawPost(storage: storage)(masked, reason: "", as: asker) },
            Act { _ = try await AcceptAnswer(storage: storage)(answer, as: asker) },
            Act {
                let card = try await MakeCard(storage: storage)(text, from: question, sources: [answer], review: .year, as: asker)
                try await DoubtCard(storage: storage)(card, reason: "変わりました", as: other)
            },
            Act { _ = try await MakeCollection(storage: storage)(title: "はじめに", lead: "", as: asker) },
            Act { _ = try await ReopenQuestion(storage: storage)(question, as: asker) },
        ]
    }

    private func typedTopics() async throws -> [Act] {
        let (storage, keeper) = (meeting.storage, meeting.keeper)
        let channel = try await meeting.community.channel("貸し借り", in: meeting.space, by: keeper)
        let type = try await meeting.make(.lending)
        try await meeting.offer([type], in: channel)
        let form = FilledForm(TopicType.Version(type: type, number: 1), Answers(["device": .text("投影機")]))
        let words = try Checked.kept(TopicText(TopicTitle("投影機"), PostText(underTitle: ""), form: form), by: keeper)
        let topic = try await StartTopic(storage: storage, limit: PostingLimit(perMinute: 0))(
            .discussion,
            in: channel,
            saying: words,
            from: .form(Meeting.newKey()),
            as: keeper
        )
        guard let state = try await meeting.topic(topic).form?.state,
            let next = TypeDefinition.lending.workflow?.transitions(from: state).first
        else { return [] }
        return [
            Act {
                try await ChangeAnswers(storage: storage)(topic, .kept(Answers(["device": .text("幕")]), by: keeper), seen: 0, as: keeper)
            },
            Act { try await MoveTopic(storage: storage, stationery: nil)(topic, to: next.to, from: state, reason: "理由", as: keeper) },
            Act { try await RetireType(storage: storage)(type, true, as: keeper) },
        ]
    }

    private func places() async throws -> [Act] {
        let (community, storage, keeper) = (meeting.community, meeting.storage, meeting.keeper)
        let closed = try await community.space("閉じた場", .members, by: keeper)
        let inner = try await community.channel("内々", in: closed, by: keeper)
        let asker = meeting.asker.member
        return [
            Act { try await AdmitToSpace(storage: storage)(asker, to: closed, true, as: keeper) },
            Act { try await AdmitToSpace(storage: storage)(asker, to: closed, false, as: keeper) },
            Act { try await AdmitToChannel(storage: storage)(asker, .makeStarter, in: meeting.channel, as: keeper) },
            Act { try await ArchiveChannel(storage: storage)(inner, true, as: keeper) },
            Act { _ = try await community.channel("新しい話", in: meeting.space, by: keeper) },
            Act { try await ArchiveSpace(storage: storage)(meeting.space, true, as: keeper) },
            Act { try await ArchiveSpace(storage: storage)(meeting.space, false, as: keeper) },
        ]
    }

    private func people() async throws -> [Act] {
        let (community, storage, keeper) = (meeting.community, meeting.storage, meeting.keeper)
        let (asker, other) = (meeting.asker, meeting.other)
        let applicant = community.form("a@kouiki.example.jp", organisation: "広域行政事務組合")
        let union = OrganisationForm(kind: "union", name: "組合", reading: "くみあい", prefecture: "09")
        return [
            Act { _ = try await GrantRole(storage: storage)(Role(.manager), to: asker.member, by: keeper) },
            Act { _ = try await community.member(named: "新人") },
            Act { _ = try await ConfirmJoin(storage: storage)(community.link(afterJoining: applicant), agent: "test") },
            Act {
                let request = try await community.requests(for: keeper)[0]
                try await DecideRequest(storage: storage, stationery: .test)(request.id, .refuse(reason: "理由"), by: keeper)
            },
            Act { try await CorrectOrganisation(storage: storage)(guest.organisation.id, union, by: keeper) },
            Act { try await ChangeCommunity(storage: storage)(.purpose, to: "学び合う場", base: "", by: keeper) },
            Act { try await ChangeProfile(storage: storage)(name: "野沢 実咲", reading: "のざわ みさき", by: asker) },
            Act {
                try await storage.write { work in
                    try work.secondFactors.begin([1], of: asker.member)
                    try work.secondFactors.confirm(of: asker.member)
                }
                try await ResetSecondFactor(storage: storage, stationery: .test)(of: asker.member, reason: "紛失", by: keeper)
            },
            Act { try await EndSession(storage: storage)(sessions[3].id, of: guest) },
            Act { try await LeaveCommunity(storage: storage)(other) },
        ]
    }
}
