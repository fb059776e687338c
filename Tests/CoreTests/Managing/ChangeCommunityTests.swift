import Core
import SQLCore
import Testing

@Suite("What is said about the community")
struct ChangeCommunityTests {
    private func current(_ community: TestCommunity) async throws -> CommunityTexts {
        try await community.storage.read { try $0.communityVersions.current() }
    }

    private func change(_ community: TestCommunity, _ field: CommunityField, _ text: String, by viewer: Viewer) async throws {
        let base = try await current(community).versions[field].map { "\($0.id)" } ?? ""
        try await ChangeCommunity(storage: community.storage)(field, to: text, base: base, by: viewer)
    }

    @Test("is changed by operators, with each version kept and an event in the log")
    func changed() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let kinds = try await community.announced {
            for text in ["集めるもの", "集めるものと利用目的", "集めるものと利用目的"] {
                try await change(community, .privacy, text, by: viewer)
                community.clock.advance(seconds: 60)
            }
        }
        #expect(kinds == [.communityChanged, .communityChanged], "what says the same is no change")
        let history = try await community.storage.read { try $0.communityVersions.history(of: .privacy, limit: 10) }
        #expect(history.map(\.text) == ["集めるものと利用目的", "集めるもの"])
        #expect(history.map(\.author) == ["佐藤 花子", "佐藤 花子"])
        #expect(try await current(community)[.privacy] == "集めるものと利用目的")
        try await change(community, .privacy, "", by: viewer)
        #expect(try await current(community)[.privacy] == nil, "empty, the words that come with the program hold again")
    }

    @Test("changes the name everywhere")
    func name() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await change(community, .name, "栃木県の寄合", by: viewer)
        #expect(try await community.storage.read { try $0.community.founded().name } == "栃木県の寄合")
        community.clock.advance(seconds: 60)
        try await change(community, .name, "関東の寄合", by: viewer)
        let (history, founded) = try await community.storage.read {
            (try $0.communityVersions.history(of: .name, limit: 10), try $0.community.founded().foundedAt)
        }
        #expect(history.map(\.text) == ["関東の寄合", "栃木県の寄合", "寄合"], "the name it was founded under is the first")
        #expect(history.last?.at == founded)
        #expect(history.map(\.author) == ["佐藤 花子", "佐藤 花子", "佐藤 花子"])
    }

    @Test("is not overwritten by who did not see what somebody else wrote meanwhile")
    func meanwhile() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await change(community, .conduct, "一つ目", by: viewer)
        try await community.expect(.conflict("community.changed-meanwhile")) {
            try await ChangeCommunity(storage: community.storage)(.conduct, to: "二つ目", base: "", by: viewer)
        }
    }

    @Test(
        "is refused where it is no contact, too long, or not an operator's to say",
        arguments: ["電話してください", "yoriai@", "javascript:alert(1)", "https://", "ftp://example.jp"]
    )
    func refused(contact: String) async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await community.expect(.invalid("contact", "community.contact-wrong")) {
            try await ChangeCommunity(storage: community.storage)(.contact, to: contact, base: "", by: viewer)
        }
        try await community.expect(.invalid("name", "field.empty")) {
            try await ChangeCommunity(storage: community.storage)(.name, to: " ", base: "", by: viewer)
        }
        let other = try await community.member(named: "鈴木 一郎")
        try await community.expect(.forbidden("access.no-right")) {
            try await ChangeCommunity(storage: community.storage)(.name, to: "別の名前", base: "", by: other)
        }
    }

    @Test("is agreed to by who joins, in the versions that were shown, whoever admits them")
    func agreed() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await change(community, .privacy, "利用目的", by: viewer)
        try await change(community, .conduct, "約束", by: viewer)
        let shown = try await current(community).agreement
        #expect(shown.split(separator: " ").count == 2)

        var form = community.form("new@city.moka.lg.jp")
        await #expect(throws: Refusal.invalid("consent", "join.notice-changed")) { _ = try await community.link(afterJoining: form) }
        form.agreement = shown
        _ = try await ConfirmJoin(storage: community.storage)(community.link(afterJoining: form), agent: "test")
        #expect(try await consents(community) == ["new@city.moka.lg.jp conduct", "new@city.moka.lg.jp privacy"])

        var unknown = community.form("a@inacity.example", organisation: "真岡市")
        unknown.agreement = shown
        _ = try await ConfirmJoin(storage: community.storage)(community.link(afterJoining: unknown), agent: "test")
        let request = try #require(try await community.requests(for: viewer).first)
        let body = try await community.organisation("092096").id
        try await DecideRequest(storage: community.storage, stationery: .test)(
            request.id,
            .accept(into: body, addDomain: false),
            by: viewer
        )
        #expect(try await consents(community).filter { $0.hasPrefix("a@") } == ["a@inacity.example conduct", "a@inacity.example privacy"])

        // The notice changes while the form is open.
        try await change(community, .privacy, "利用目的が変わりました", by: viewer)
        var late = community.form("late@city.moka.lg.jp")
        late.agreement = shown
        await #expect(throws: Refusal.invalid("consent", "join.notice-changed")) { _ = try await community.link(afterJoining: late) }
    }

    private func consents(_ community: TestCommunity) async throws -> [String] {
        try await community.database.read { tx in
            try tx.rows(
                """
                SELECT m.mail, v.field FROM consent c JOIN member m ON m.id = c.member JOIN community_version v ON v.id = c.version
                ORDER BY m.mail, v.field
                """
            ) { row in "\(try row.next() as String) \(try row.next() as String)" }
        }
    }

    @Test("leads a new community: what is left to do is there for operators until it is done")
    func firstSteps() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        func done() async throws -> [String]? {
            try await community.storage.read { try $0.firstSteps(of: viewer, hasContact: false)?.done.map(\.rawValue).sorted() }
        }
        #expect(try await done()?.isEmpty == true)
        try await change(community, .privacy, "利用目的", by: viewer)
        try await change(community, .contact, "yoriai@city.moka.lg.jp", by: viewer)
        #expect(try await done() == ["contact", "privacy"])
        let space = try await community.space("はじめての場所", .government, by: viewer)
        _ = try await community.channel("練習", in: space, by: viewer)
        #expect(try await done() == ["contact", "place", "privacy"])
        var form = community.form("new@city.moka.lg.jp")
        form.agreement = try await current(community).agreement
        let outcome = try await ConfirmJoin(storage: community.storage)(community.link(afterJoining: form), agent: "test")
        #expect(try await done() == nil, "with somebody else here nothing is left")
        let filed = try await community.storage.read { try $0.firstSteps(of: viewer, hasContact: false, isDelivering: false) }
        #expect(filed?.done == Set(FirstSteps.Step.allCases).subtracting([.mail, .conduct]), "letters that become files reach nobody")
        guard case .joined(let session) = outcome else { throw Refusal.notFound }
        let other = try await community.viewer(session)
        #expect(try await community.storage.read { try $0.firstSteps(of: other, hasContact: false) } == nil)
    }
}
