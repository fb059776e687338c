import SQLCore
import TestEngines
import Testing

@testable import Core

@Suite("Migrations")
struct MigrationsTests {
    @Test("run twice change nothing the second time")
    func runTwice() async throws {
        let meeting = try await Meeting()
        let (_, answer) = try await Office.solved(meeting)
        _ = try await SetReaction(storage: meeting.storage)(.useful, on: answer, to: true, as: meeting.asker)
        let database = meeting.community.database
        let (schema, rows) = (try await schema(of: database), try await meeting.community.trace())
        #expect(try await Migrations.run(on: database) == 0)
        #expect(try await self.schema(of: database) == schema)
        #expect(try await meeting.community.trace() == rows)
        #expect(schema.columns.count > 200, "both look at something")
        #expect(rows["post"] != rows["draft"], "both look at something")
    }

    private func schema(of database: any Database) async throws -> Schema {
        try await database.read { try Schema.read(.main, $0) }
    }
}
