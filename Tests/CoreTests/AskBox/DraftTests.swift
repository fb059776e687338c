import SQLCore
import TestActs
import Testing

@testable import Core

@Suite("A draft")
struct DraftTests {
    /// A meeting with two ambassadors and a draft of the asker.
    private struct Desk {
        let meeting: Meeting
        let ambassador: Viewer
        let second: Viewer
        let draft: ID<Draft>

        init(voice: Post.Voice = .personal) async throws {
            meeting = try await Meeting()
            let community = meeting.community
            let role = Role(.ambassador, field: .region(.kanto), fiscalYear: JapanTime(community.clock.now).fiscalYear)
            ambassador = try await community.granting(role, to: community.member(named: "佐伯里奈", in: "011002"), by: meeting.keeper)
            second = try await community.granting(role, to: meeting.other, by: meeting.keeper)
            draft = try await KeepDraft(storage: meeting.storage)(Self.content(meeting, voice: voice), in: nil, as: meeting.asker)
        }

        static func content(_ meeting: Meeting, _ text: String = "下書きの題\n下書きの本文", voice: Post.Voice = .personal, seen: [ID<Topic>] = [])
            throws -> DraftContent
        {
            try DraftContent(text: text, kind: .question, voice: voice, channel: meeting.channel, seen: seen)
        }

        func page(for viewer: Viewer) async throws -> DraftPage {
            try await meeting.storage.read { [draft] in try $0.draftPage(draft, for: viewer) }
        }

        func show(to viewer: Viewer) async throws {
            try await RequestDraftReview(storage: meeting.storage, stationery: .test)(draft, with: viewer.member, as: meeting.asker)
        }

        func comment(_ text: String = "短くするとよいです", by viewer: Viewer) async throws {
            try await CommentOnDraft(storage: meeting.storage, stationery: .test)(draft, text, as: viewer)
        }

        func publish(version: Int = 1) async throws -> ID<Topic> {
            try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
                .question,
                in: meeting.channel,
                title: TopicTitle("下書きの題"),
                text: PostText(underTitle: "下書きの本文"),
                voice: .personal,
                from: DraftEdition(draft, version: version),
                key: Meeting.newKey(),
                as: meeting.asker
            )
        }

        func rows() async throws -> [Int] {
            let counts: [SQL] = [
                "SELECT count(*) FROM draft", "SELECT count(*) FROM draft_seen", "SELECT count(*) FROM draft_comment",
                "SELECT count(ambassador) FROM draft",
            ]
            return try await meeting.community.database.read { tx in try counts.map { try tx.value($0) ?? 0 } }
        }
    }

    @Test("is read by its author alone, and nobody hears of it")
    func own() async throws {
        let desk = try await Desk()
        let head = try await desk.meeting.storage.read { try $0.events.head() }
        #expect(try await desk.page(for: desk.meeting.asker).isAuthor)
        for viewer in [desk.meeting.keeper, desk.meeting.other, desk.ambassador] {
            await #expect(throws: Refusal.notFound) { try await desk.page(for: viewer) }
        }
        _ = try await KeepDraft(storage: desk.meeting.storage)(Desk.content(desk.meeting, "直した題"), in: desk.draft, as: desk.meeting.asker)
        #expect(try await desk.page(for: desk.meeting.asker).draft.content.title == "直した題")
        #expect(try await desk.meeting.storage.read { try $0.events.head() } == head)
    }

    @Test("that was shown is read by that ambassador and nobody else, as long as they are one")
    func shown() async throws {
        let desk = try await Desk()
        try await desk.show(to: desk.ambassador)
        #expect(try await desk.meeting.community.letters().last?.body.hasPrefix("/drafts/\(desk.draft)") == true)
        let page = try await desk.page(for: desk.ambassador)
        #expect(!page.isAuthor)
        #expect(page.draft.content.title == "下書きの題")
        for viewer in [desk.meeting.keeper, desk.second] {
            await #expect(throws: Refusal.notFound) { try await desk.page(for: viewer) }
        }
        #expect(try await desk.meeting.storage.read { try $0.draftsPage(for: desk.ambassador).shown.map(\.draft.id) } == [desk.draft])
        #expect(try await desk.meeting.storage.read { try $0.draftsPage(for: desk.second).shown.isEmpty })

        // A second ambassador replaces the first.
        try await desk.show(to: desk.second)
        await #expect(throws: Refusal.notFound) { try await desk.page(for: desk.ambassador) }
        let held = try await desk.meeting.storage.read { try $0.roles.held(by: desk.second.member) }
        try await EndRole(storage: desk.meeting.storage)(held[0].id, by: desk.meeting.keeper)
        let former = try await desk.meeting.community.again(desk.second)
        await #expect(throws: Refusal.notFound) { try await desk.page(for: former) }
        await #expect(throws: Refusal.notFound) { try await desk.comment(by: desk.second) }
    }

    @Test("is changed, shown, sent and thrown away by nobody but its author")
    func acts() async throws {
        let desk = try await Desk()
        try await desk.show(to: desk.ambassador)
        let before = try await desk.rows()
        let storage = desk.meeting.storage
        let content = try Desk.content(desk.meeting, "乗っ取り")
        await #expect(throws: Refusal.forbidden("draft.not-yours")) {
            _ = try await KeepDraft(storage: storage)(content, in: desk.draft, as: desk.ambassador)
        }
        await #expect(throws: Refusal.forbidden("draft.not-yours")) {
            try await DiscardDraft(storage: storage)(desk.draft, as: desk.ambassador)
        }
        await #expect(throws: Refusal.notFound) {
            _ = try await KeepDraft(storage: storage)(content, in: desk.draft, as: desk.meeting.keeper)
        }
        await #expect(throws: Refusal.notFound) { try await DiscardDraft(storage: storage)(desk.draft, as: desk.meeting.keeper) }
        await #expect(throws: Refusal.forbidden("draft.not-yours")) {
            try await RequestDraftReview(storage: storage, stationery: .test)(desk.draft, with: desk.second.member, as: desk.ambassador)
        }
        await #expect(throws: Refusal.invalid("ambassador", "draft.no-ambassador")) { try await desk.show(to: desk.meeting.keeper) }
        // Naming the draft while asking must not delete it.
        await #expect(throws: Refusal.forbidden("draft.not-yours")) {
            _ = try await StartTopic(storage: storage, limit: PostingLimit(perMinute: 0))(
                .question,
                in: desk.meeting.channel,
                title: TopicTitle("別の人の質問"),
                text: PostText(underTitle: ""),
                voice: .personal,
                from: DraftEdition(desk.draft, version: 1),
                key: Meeting.newKey(),
                as: desk.ambassador
            )
        }
        #expect(try await desk.rows() == before)
    }

    @Test("is talked about by the two, with a letter for each turn")
    func comments() async throws {
        let desk = try await Desk()
        try await desk.show(to: desk.ambassador)
        let letters = try await desk.meeting.community.letters().count
        try await desk.comment(by: desk.ambassador)
        try await desk.comment("もう一つ", by: desk.ambassador)
        #expect(try await desk.meeting.community.letters().count == letters + 1)
        try await desk.comment("直しました", by: desk.meeting.asker)
        #expect(try await desk.meeting.community.letters().count == letters + 2)
        let page = try await desk.page(for: desk.meeting.asker)
        #expect(page.comments.map(\.isAuthor) == [false, false, true])
        for viewer in [desk.meeting.keeper, desk.second] { await #expect(throws: Refusal.notFound) { try await desk.comment(by: viewer) } }
        await #expect(throws: Refusal.invalid("text", "field.empty")) { try await desk.comment(" ", by: desk.ambassador) }
    }

    @Test("becomes a question once, with what had been seen, and nothing of it remains")
    func published() async throws {
        let desk = try await Desk()
        let seen = try await desk.meeting.start("見た質問")
        _ = try await KeepDraft(storage: desk.meeting.storage)(
            Desk.content(desk.meeting, seen: [seen]),
            in: desk.draft,
            as: desk.meeting.asker
        )
        #expect(try await desk.page(for: desk.meeting.asker).draft.content.seen == [seen])
        try await desk.show(to: desk.ambassador)
        try await desk.comment(by: desk.ambassador)
        let first = try await desk.publish(version: 2)
        #expect(try await desk.publish(version: 2) == first)
        #expect(try await desk.rows() == [0, 0, 0, 0])
    }

    @Test("sent twice at the same time becomes one question")
    func atOnce() async throws {
        let desk = try await Desk()
        async let one = desk.publish()
        async let other = desk.publish()
        let topics = try await [one, other]
        #expect(topics[0] == topics[1])
        #expect(try await desk.rows() == [0, 0, 0, 0])
    }

    @Test("that changed since it was read stays, and its question is not sent")
    func changedMeanwhile() async throws {
        let desk = try await Desk()
        let storage = desk.meeting.storage
        _ = try await KeepDraft(storage: storage)(
            Desk.content(desk.meeting, "直した題", voice: .masked),
            in: desk.draft,
            as: desk.meeting.asker
        )
        try await desk.meeting.community.expect(.conflict("draft.changed-meanwhile")) { _ = try await desk.publish() }
        let page = try await desk.page(for: desk.meeting.asker)
        #expect(page.draft.content.title == "直した題")
        #expect(page.draft.version == 2)
        try await DiscardDraft(storage: storage)(desk.draft, as: desk.meeting.asker)
        #expect(try await desk.rows() == [0, 0, 0, 0])
    }

    @Test("that is sent in two windows at the same moment becomes one question, and the other window hears of it")
    func twoWindows() async throws {
        let desk = try await Desk()
        let send: @Sendable (Post.Voice) async -> Result<ID<Topic>, any Error> = { voice in
            do {
                return .success(
                    try await StartTopic(storage: desk.meeting.storage, limit: PostingLimit(perMinute: 0))(
                        .question,
                        in: desk.meeting.channel,
                        title: TopicTitle("下書きの題"),
                        text: PostText(underTitle: "下書きの本文"),
                        voice: voice,
                        from: DraftEdition(desk.draft, version: 1),
                        key: Meeting.newKey(),
                        as: desk.meeting.asker
                    )
                )
            } catch { return .failure(error) }
        }
        async let one = send(.personal)
        async let other = send(.masked)
        let answers = await [one, other]
        let topics = answers.compactMap { try? $0.get() }
        let refusals = answers.compactMap { answer -> Refusal? in if case .failure(let error) = answer { error as? Refusal } else { nil } }
        #expect(topics.count == 1)
        #expect(refusals == [.conflict("draft.sent-otherwise")])
        #expect(try await desk.rows() == [0, 0, 0, 0])
    }

    @Test("that was sent is not sent again elsewhere or as something else")
    func elsewhere() async throws {
        let desk = try await Desk()
        let meeting = desk.meeting
        let topic = try await desk.publish()
        let other = try await meeting.community.channel("別の場所", in: meeting.space, by: meeting.keeper)
        for (kind, channel) in [(Topic.Kind.question, other), (.discussion, meeting.channel)] {
            await #expect(throws: Refusal.conflict("draft.sent-otherwise")) {
                _ = try await StartTopic(storage: meeting.storage, limit: PostingLimit(perMinute: 0))(
                    kind,
                    in: channel,
                    title: TopicTitle("下書きの題"),
                    text: PostText(underTitle: "下書きの本文"),
                    voice: .personal,
                    from: DraftEdition(desk.draft, version: 1),
                    key: Meeting.newKey(),
                    as: meeting.asker
                )
            }
        }
        #expect(try await desk.publish() == topic)
    }

    @Test("counts no request for a look that was refused or made already")
    func countedOnce() async throws {
        let desk = try await Desk()
        for _ in 1...25 {
            await #expect(throws: Refusal.invalid("ambassador", "draft.no-ambassador")) { try await desk.show(to: desk.meeting.keeper) }
            try await desk.show(to: desk.ambassador)
        }
        try await desk.show(to: desk.second)
    }

    @Test("goes when it is thrown away, and when its author leaves")
    func gone() async throws {
        let desk = try await Desk()
        try await desk.show(to: desk.ambassador)
        try await desk.comment(by: desk.ambassador)
        try await DiscardDraft(storage: desk.meeting.storage)(desk.draft, as: desk.meeting.asker)
        #expect(try await desk.rows() == [0, 0, 0, 0])

        let other = try await Desk()
        try await other.show(to: other.ambassador)
        try await LeaveCommunity(storage: other.meeting.storage)(other.meeting.asker)
        #expect(try await other.rows() == [0, 0, 0, 0])
    }

    @Test("withholds the body from the ambassador too")
    func masked() async throws {
        let desk = try await Desk(voice: .masked)
        try await desk.show(to: desk.ambassador)
        let page = try await desk.page(for: desk.ambassador)
        guard case .masked(let mask) = page.byline else { return #expect(Bool(false), "the author is shown") }
        #expect(mask.rawValue == "city:100k:kanto")
        let letter = try #require(try await desk.meeting.community.letters().last)
        #expect(!letter.body.contains("野沢"))
        #expect(!letter.body.contains("真岡"))
    }

    @Test("keeps no place and no near miss that its author may not read, and is one of thirty")
    func rules() async throws {
        let desk = try await Desk()
        let meeting = desk.meeting
        let closed = try await meeting.community.channel("招待", in: meeting.space, access: .invitation, by: meeting.keeper)
        let secret = try await meeting.start("秘密", in: closed, by: meeting.keeper)
        let content = try DraftContent(text: "題", kind: .question, voice: .personal, channel: closed, seen: [secret])
        let id = try await KeepDraft(storage: meeting.storage)(content, in: nil, as: meeting.asker)
        let kept = try await meeting.storage.read { try $0.draftPage(id, for: meeting.asker).draft.content }
        #expect(kept.channel == nil)
        #expect(kept.seen.isEmpty)
        for _ in 2..<Draft.limit { _ = try await KeepDraft(storage: meeting.storage)(content, in: nil, as: meeting.asker) }
        await #expect(throws: Refusal.invalid("text", Refusal.Reason("draft.too-many", ["limit": "30"]))) {
            _ = try await KeepDraft(storage: meeting.storage)(content, in: nil, as: meeting.asker)
        }
    }

    @Test("proposes ambassadors of one's region first")
    func proposals() async throws {
        let desk = try await Desk()
        let page = try await desk.meeting.storage.read { try $0.askPage(draft: nil, for: desk.meeting.asker) }
        #expect(page.ambassadors.count == 2)
        #expect(page.ambassadors.allSatisfy { $0.fit == .region })
        let own = try await desk.meeting.storage.read { try $0.askPage(draft: nil, for: desk.second) }
        #expect(own.ambassadors.map(\.person.id) == [desk.ambassador.member])
        #expect(page.mask.rawValue == "city:100k:kanto")
    }
}
