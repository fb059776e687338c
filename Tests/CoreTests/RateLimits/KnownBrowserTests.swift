import Core
import Testing

@testable import Core

@Suite("A browser that a member has signed in with before")
struct KnownBrowserTests {
    private let hashing = PlainHashing()
    private let mail = "sato@city.moka.lg.jp"
    private let password = "correct horse battery"

    private func signIn(_ community: TestCommunity, _ password: String, from network: String = "n", _ browser: KnownBrowser? = nil)
        async throws
    {
        _ = try await SignInWithPassword(storage: community.storage, hashing: hashing)(
            mail: mail,
            password: password,
            network: network,
            browser: browser,
            agent: "test"
        )
    }

    /// A founder with a password, and the mark of their browser.
    private func begin() async throws -> (TestCommunity, KnownBrowser) {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword(password, hashing: hashing, by: founder)
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        let browser = try await community.storage.read { try $0.knownBrowser(of: founder.member) }
        return (community, try #require(KnownBrowser(browser.text)))
    }

    @Test("lets them in while a stranger guesses, from whatever network")
    func password() async throws {
        let (community, browser) = try await begin()
        for number in 1...30 { await #expect(throws: Refusal.self) { try await signIn(community, "guess", from: "n\(number % 3)") } }
        try await community.expect(.tooMany(retryAfter: 900)) { try await signIn(community, password) }
        try await signIn(community, password, browser)
    }

    @Test("has few tries of its own")
    func limited() async throws {
        let (community, browser) = try await begin()
        for _ in 1...5 { await #expect(throws: Refusal.self) { try await signIn(community, "guess", browser) } }
        try await community.expect(.tooMany(retryAfter: 900)) { try await signIn(community, password, browser) }
        try await signIn(community, password)
    }

    @Test("is that member's alone, and nobody can make one up")
    func foreign() async throws {
        let (community, browser) = try await begin()
        let other = try await community.member(named: "山田")
        let foreign = try await community.storage.read { try $0.knownBrowser(of: other.member) }
        let made = try #require(KnownBrowser(String(browser.text.prefix(65)) + String(repeating: "0", count: 64)))
        for _ in 1...5 { await #expect(throws: Refusal.self) { try await signIn(community, "guess") } }
        for wrong in [foreign, made] {
            try await community.expect(.tooMany(retryAfter: 900)) { try await signIn(community, password, wrong) }
        }
        for text in ["", ".", browser.text + "0", String(browser.text.dropLast()), browser.text.uppercased() + "ｘ", "a.b"] {
            #expect(KnownBrowser(text) == nil, "\(text)")
        }
        try await signIn(community, password, browser)
    }

    @Test("gets its letters while a stranger asks for them again and again")
    func letters() async throws {
        let (community, browser) = try await begin()
        let request = RequestSignIn(storage: community.storage, stationery: .test)
        let before = try await community.letters().count
        for _ in 1...5 { try await request(mail, network: "n") }
        try await community.expect(.tooMany(retryAfter: 900)) { try await request(mail, network: "other") }
        try await request(mail, network: "n", browser: browser)
        #expect(try await community.letters().count == before + 6)
    }
}
