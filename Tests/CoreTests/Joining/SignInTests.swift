import Core
import Testing

@Suite("Signing in by letter")
struct SignInTests {
    @Test("writes a link to a member and a notice to a stranger, and answers both the same")
    func sameAnswer() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let request = RequestSignIn(storage: community.storage, stationery: .test)
        let kinds = try await community.announced {
            try await request("SATO@city.moka.lg.jp", language: "en", network: "n")
            try await request("nobody@city.moka.lg.jp", language: "en", network: "n")
        }
        #expect(kinds.isEmpty)
        let letters = try await community.letters()
        #expect(letters.map(\.subject) == ["letter.sign-in en", "letter.no-account en"])
        #expect(letters[1].body == "/join")
        let session = try await ConfirmSignIn(storage: community.storage)(letters[0].body, agent: "test").opened
        #expect(session.member == founder.member)
        try await community.expect(.conflict("link.used")) {
            _ = try await ConfirmSignIn(storage: community.storage)(letters[0].body, agent: "test")
        }
    }

    @Test("writes in the language a member has chosen")
    func language() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await ChangePreferences(storage: community.storage)(Preferences(language: "ja"), by: founder)
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", language: "en", network: "n")
        #expect(try await community.letters().map(\.subject) == ["letter.sign-in ja"])
    }

    @Test("does not take a link for joining, and refuses one that is too old")
    func refused() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let join = try await community.link(afterJoining: community.form("yamada@city.moka.lg.jp"))
        let confirm = ConfirmSignIn(storage: community.storage)
        try await community.expect(.notFound) { _ = try await confirm(join, agent: "test") }
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        let link = try #require(try await community.letters().last).body
        community.clock.advance(seconds: 1800)
        try await community.expect(.conflict("link.expired")) { _ = try await confirm(link, agent: "test") }
    }

    @Test("is refused the sixth time within a quarter of an hour, for members and strangers alike")
    func limited() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let request = RequestSignIn(storage: community.storage, stationery: .test)
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        for mail in ["sato@city.moka.lg.jp", "nobody@city.moka.lg.jp"] {
            for _ in 1...5 { try await request(mail, network: "n") }
            try await community.expect(.tooMany(retryAfter: 900)) { try await request(mail, network: "n") }
        }
    }
}
