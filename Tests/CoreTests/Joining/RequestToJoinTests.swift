import Core
import SQLCore
import Testing

@Suite("Applying to join")
struct RequestToJoinTests {
    @Test("writes a letter with a link in the applicant's language, and makes nobody a member")
    func letter() async throws {
        let community = try await TestCommunity()
        try await community.found()
        var form = community.form("Yamada@City.Moka.lg.jp")
        form.language = "en"
        let kinds = try await community.announced { [form] in
            try await RequestToJoin(storage: community.storage, stationery: .test)(form, network: "n")
        }
        #expect(kinds.isEmpty)
        let letters = try await community.letters()
        #expect(letters.map(\.subject) == ["letter.join en"])
        #expect(letters.map(\.mail) == ["yamada@city.moka.lg.jp"])
        #expect(try await community.storage.read { try $0.members.countActive() } == 1)
    }

    @Test("answers the same for the address of a member, whose letter signs in instead")
    func taken() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let link = try await community.link(afterJoining: community.form("sato@city.moka.lg.jp", name: "にせもの"))
        let letters = try await community.letters()
        #expect(letters.map(\.subject) == ["letter.already-member -"])
        let session = try await ConfirmSignIn(storage: community.storage)(link, agent: "test").opened
        #expect(session.member == founder.member)
        #expect(try await community.viewer(session).name == "佐藤 花子")
    }

    @Test("returns with every flaw of the form at once, counts nothing and leaves no trace")
    func flaws() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let flaws: [Refusal.Flaw] = [
            .init("mail", "mail.malformed"), .init("name", "field.empty"), .init("reading", "field.not-kana"),
            .init("section", "field.empty"), .init("consent", "join.consent-missing"),
        ]
        let form = JoinForm(mail: "x", name: "", reading: "漢字", section: " ", consent: false)
        for _ in 1...7 {
            try await community.expect(.invalid(flaws)) {
                try await RequestToJoin(storage: community.storage, stationery: .test)(form, network: "n")
            }
        }
    }

    @Test("needs the name of the body where the address does not tell it")
    func unknownBody() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let join = RequestToJoin(storage: community.storage, stationery: .test)
        try await community.expect(.invalid("organisation", "join.organisation-missing")) {
            try await join(community.form("a@union.example.jp"), network: "n")
        }
        try await join(community.form("a@union.example.jp", organisation: "芳賀地区広域行政事務組合"), network: "n")
        #expect(try await community.letters().map(\.subject) == ["letter.join -"])
    }

    @Test("is refused before there is a community")
    func unfounded() async throws {
        let community = try await TestCommunity()
        try await community.expect(.conflict("community.not-founded")) {
            try await RequestToJoin(storage: community.storage, stationery: .test)(
                community.form("a@city.moka.lg.jp", organisation: "真岡市"),
                network: "n"
            )
        }
    }

    @Test("is refused the sixth time for one address until a quarter of an hour is over")
    func limited() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let join = RequestToJoin(storage: community.storage, stationery: .test)
        let form = community.form("yamada@city.moka.lg.jp")
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        for _ in 1...5 { try await join(form, network: "n") }
        community.clock.advance(seconds: 100)
        try await community.expect(.tooMany(retryAfter: 800)) { try await join(form, network: "other") }
        try await join(community.form("suzuki@city.moka.lg.jp"), network: "n")
        community.clock.advance(seconds: 800)
        try await join(form, network: "n")
    }

    @Test("is refused the thirty-first time for one network, whatever the address")
    func limitedNetwork() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let join = RequestToJoin(storage: community.storage, stationery: .test)
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        for number in 1...30 { try await join(community.form("m\(number)@city.moka.lg.jp"), network: "n") }
        try await community.expect(.tooMany(retryAfter: 900)) { try await join(community.form("m31@city.moka.lg.jp"), network: "n") }
        try await join(community.form("m31@city.moka.lg.jp"), network: "other")
    }

    @Test("counts attempts without keeping addresses, and forgets old counts")
    func hashed() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let join = RequestToJoin(storage: community.storage, stationery: .test)
        try await join(community.form("yamada@city.moka.lg.jp"), network: "192.0.2.1")
        let keys: [String] = try await community.database.read { tx in try tx.rows("SELECT key FROM rate") { try $0.next() } }
        #expect(keys.count == 4)
        #expect(keys.allSatisfy { $0.utf8.count == 32 && !$0.contains("@") && !$0.contains(".") })
        community.clock.advance(seconds: 3 * 86_400)
        try await join(community.form("suzuki@city.moka.lg.jp"), network: "192.0.2.2")
        let count: Int? = try await community.database.read { tx in try tx.value("SELECT count(*) FROM rate") }
        #expect(count == 4)
    }
}
