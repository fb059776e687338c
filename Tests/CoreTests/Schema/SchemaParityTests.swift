import Core
import SQLCore
import TestEngines
import Testing

@Suite("The schema")
struct SchemaParityTests {
    @Test("is the same on both engines", .enabled(if: ThrowAwayServer.settings != nil, "\(ThrowAwayServer.leftOut)"))
    func parity() async throws {
        var schemas: [Schema] = []
        for engine in Engine.allCases {
            let database = try await engine.makeDatabase()
            try await Migrations.run(on: database)
            schemas.append(try await database.read { tx in try Schema.read(engine, tx) })
            try await database.close()
        }
        let sqlite = schemas[0]
        let postgres = schemas[1]
        #expect(sqlite.columns.symmetricDifference(postgres.columns) == [])
        #expect(sqlite.keys.symmetricDifference(postgres.keys) == [])
        #expect(sqlite.references.symmetricDifference(postgres.references) == [])
        #expect(sqlite.indexes.symmetricDifference(postgres.indexes) == [])
        #expect(sqlite.checks == postgres.checks)
        #expect(sqlite.columns.count > 100)
    }
}
