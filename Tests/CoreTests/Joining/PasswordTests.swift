import Core
import SQLCore
import Testing

@Suite("Signing in by password")
struct PasswordTests {
    private let hashing = PlainHashing()

    private func signIn(_ community: TestCommunity, _ password: String, mail: String = "sato@city.moka.lg.jp") async throws -> OpenedSession
    {
        try await SignInWithPassword(storage: community.storage, hashing: hashing)(
            mail: mail,
            password: password,
            network: "n",
            agent: "test"
        ).opened
    }

    @Test("works with the password that was set, however the keyboard writes it, and setting it is announced")
    func works() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let kinds = try await community.announced {
            try await community.setPassword("ｃｏｒｒｅｃｔ　ｈｏｒｓｅ　１", hashing: hashing, by: founder)
        }
        #expect(kinds == [.memberChanged])
        #expect(try await signIn(community, "correct horse 1").member == founder.member)
    }

    @Test("refuses a wrong password, an address without one and an unknown address alike, after the same work")
    func same() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        _ = try await community.member(named: "山田")
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        for mail in ["sato@city.moka.lg.jp", "yamada@city.moka.lg.jp", "nobody@example.com"] {
            let before = hashing.work
            try await community.expect(.invalid("password", "sign-in.mismatch")) {
                _ = try await signIn(community, "wrong horse battery", mail: mail)
            }
            #expect(hashing.work == before + 1)
        }
    }

    @Test("makes a hash of an older cost anew, once and only with the right password")
    func renews() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        _ = try await community.database.write { tx in try tx.run("UPDATE password SET hash = 'old:correct horse battery'") }
        let stored = { try await community.database.read { tx in try tx.value("SELECT hash FROM password") as String? } }
        await #expect(throws: Refusal.self) { _ = try await signIn(community, "wrong horse battery") }
        #expect(try await stored() == "old:correct horse battery")
        _ = try await signIn(community, "correct horse battery")
        #expect(try await stored() == "plain:correct horse battery")
        _ = try await signIn(community, "correct horse battery")
        #expect(try await stored() == "plain:correct horse battery")
    }

    @Test("is refused the sixth time within a quarter of an hour, also with the right password")
    func limited() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        try await community.setPassword("correct horse battery", hashing: hashing, by: founder)
        community.clock.set(Moment(milliseconds: 1_800_000_000_000))
        for _ in 1...5 { await #expect(throws: Refusal.self) { _ = try await signIn(community, "wrong") } }
        try await community.expect(.tooMany(retryAfter: 900)) { _ = try await signIn(community, "correct horse battery") }
        community.clock.advance(seconds: 900)
        _ = try await signIn(community, "correct horse battery")
    }

    @Test(
        "needs 12 to 128 characters that are not the address",
        arguments: [
            ("elevenchars", "password.too-short"), (String(repeating: "長", count: 129), "password.too-long"),
            ("Sato@city.moka.lg.jp", "password.is-mail"),
            (String(repeating: "a\u{301}", count: 199) + String(repeating: "\u{301}", count: 9000), "password.too-long"),
        ]
    )
    func rules(password: String, reason: String) async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let before = try await community.trace()
        let refusal = await #expect(throws: Refusal.self) {
            try await community.setPassword(password, hashing: hashing, by: founder)
        }
        guard case .invalid(let flaws) = refusal else { throw Refusal.notFound }
        #expect(flaws.map(\.field) == ["password"])
        #expect(flaws.map(\.reason.key) == [reason])
        #expect(try await community.trace() == before)
        #expect(hashing.work == 0)
    }
}
