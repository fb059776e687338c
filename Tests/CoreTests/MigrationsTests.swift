import Core
import Testing

@Suite("Migrations")
struct MigrationsTests {
    @Test("run twice change nothing the second time")
    func runTwice() async throws {
        let community = try await TestCommunity()
        try await Migrations.run(on: community.database)
        let head = try await community.storage.read { try $0.events.head() }
        #expect(head == 0)
    }
}
