import Core
import SQLCore
import Testing

@Suite("Signing in as a persona")
struct SignInAsPersonaTests {
    /// A community with a member whose address looks like a demo user's.
    private static func community(isDemo: Bool) async throws -> (TestCommunity, ID<Member>) {
        let community = try await TestCommunity()
        _ = try await ImportDirectory(storage: community.storage)(TestCommunity.bodies)
        let session = try await FoundCommunity(storage: community.storage)(
            name: "寄合",
            isDemo: isDemo,
            founder: community.form("persona-sato@city.moka.lg.jp"),
            agent: "test"
        )
        return (community, session.member)
    }

    @Test("opens a session in a demonstration")
    func opens() async throws {
        let (community, member) = try await Self.community(isDemo: true)
        let session = try await SignInAsPersona(storage: community.storage)("sato", network: "n", agent: "test")
        #expect(session.member == member)
        #expect(try await community.viewer(session).member == member)
        #expect(try await community.storage.read { try $0.personas().map(\.id) } == ["sato"])
    }

    @Test("finds nobody in a real community and leaves no trace")
    func real() async throws {
        let (community, _) = try await Self.community(isDemo: false)
        try await community.expect(.notFound) {
            _ = try await SignInAsPersona(storage: community.storage)("sato", network: "n", agent: "test")
        }
        #expect(try await community.storage.read { try $0.personas() }.isEmpty)
    }

    @Test("finds no one else", arguments: ["", "%", "persona-sato", "sato@city.moka.lg.jp", "SATO"])
    func others(_ id: String) async throws {
        let (community, _) = try await Self.community(isDemo: true)
        try await community.expect(.notFound) {
            _ = try await SignInAsPersona(storage: community.storage)(id, network: "n", agent: "test")
        }
    }

    @Test("finds nobody who has left")
    func left() async throws {
        let (community, member) = try await Self.community(isDemo: true)
        try await community.database.write { tx in _ = try tx.run("UPDATE member SET state = 'left', mail = NULL WHERE id = \(member)") }
        try await community.expect(.notFound) {
            _ = try await SignInAsPersona(storage: community.storage)("sato", network: "n", agent: "test")
        }
    }
}
