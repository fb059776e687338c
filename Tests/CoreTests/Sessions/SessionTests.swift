import Core
import SQLCore
import Testing

@Suite("Sessions")
struct SessionTests {
    private func signIn(_ community: TestCommunity, agent: String = "test") async throws -> OpenedSession {
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        let link = try #require(try await community.letters().last).body
        return try await ConfirmSignIn(storage: community.storage)(link, agent: agent).opened
    }

    private func seen(_ community: TestCommunity, _ session: OpenedSession) async throws -> SessionViewer? {
        try await community.storage.read { try $0.sessions.viewer(token: session.secret.hash) }
    }

    @Test("last thirty days from the last visit, which is noted once an hour")
    func sliding() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let session = try await signIn(community)
        let touch = TouchSession(storage: community.storage)
        community.clock.advance(seconds: 3599)
        #expect(try await seen(community, session)?.isStale == false)
        try await touch(session.id)
        community.clock.advance(seconds: 1)
        #expect(try await seen(community, session)?.isStale == true)
        try await touch(session.id)
        #expect(try await seen(community, session)?.isStale == false)
        community.clock.advance(seconds: 30 * 86_400 - 1)
        #expect(try await seen(community, session) != nil)
        community.clock.advance(seconds: 1)
        #expect(try await seen(community, session) == nil)
        try await touch(session.id)
        #expect(try await seen(community, session) == nil)
    }

    @Test("are listed, the last seen first, with what the browser calls itself, cleaned and shortened")
    func listed() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        community.clock.advance(seconds: 1)
        _ = try await signIn(community, agent: "Edge\r\n" + String(repeating: "x", count: 500))
        let agents = try await ListSessions(storage: community.storage)(of: founder).map(\.agent)
        #expect(agents == ["Edge" + String(repeating: "x", count: 196), "test"])
    }

    @Test("end by their member's wish, which is announced, and by nobody else's")
    func ended() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let session = try await signIn(community)
        let other = try await community.member(named: "山田")
        try await community.expect(.notFound) { try await EndSession(storage: community.storage)(session.id, of: other) }
        let kinds = try await community.announced { try await EndSession(storage: community.storage)(session.id, of: founder) }
        #expect(kinds == [.sessionEnded])
        #expect(try await seen(community, session) == nil)
    }

    @Test("of other browsers end together, and only then is it announced")
    func others() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let session = try await signIn(community)
        let end = EndOtherSessions(storage: community.storage)
        var ended: [Int] = []
        let kinds = try await community.announced {
            for _ in 1...2 { ended.append(try await end(except: session.id, of: founder)) }
        }
        #expect(ended == [1, 0])
        #expect(kinds == [.sessionEnded])
        #expect(try await seen(community, session) != nil)
    }

    @Test("keep only the hash of their secret")
    func hashed() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let session = try await signIn(community)
        let tokens: [[UInt8]] = try await community.database.read { tx in try tx.rows("SELECT token FROM session") { try $0.next() } }
        #expect(tokens.contains(session.secret.hash))
        #expect(!tokens.map(\.hex).contains(session.secret.text))
        #expect(Secret(session.secret.text)?.hash == session.secret.hash)
    }
}
