import Core
import TestEngines
import Testing

@Suite("Who asks")
struct ViewerTests {
    @Test("is found by a session and by the member alike, with seat, body, roles and preferences")
    func alike() async throws {
        let community = try await TestCommunity()
        let founder = try await community.found()
        let again = try await community.storage.read { try $0.viewers.viewer(founder.member) }
        #expect(again == founder)
        #expect(founder.roles == [Role(.operator)])
    }

    @Test("costs one query, because every request asks it")
    func cost() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let link = try await community.link(afterJoining: community.form("sato@city.moka.lg.jp"))
        let session = try await ConfirmSignIn(storage: community.storage)(link, agent: "test").opened
        let counting = CountingDatabase(community.database)
        let storage = Storage(database: counting, clock: community.clock)
        _ = try await storage.read { try $0.sessions.viewer(token: session.secret.hash) }
        #expect(counting.queries == 1)
    }

    @Test("is nobody for a secret that nobody has")
    func nobody() async throws {
        let community = try await TestCommunity()
        try await community.found()
        #expect(try await community.storage.read { try $0.sessions.viewer(token: Secret().hash) } == nil)
    }
}
