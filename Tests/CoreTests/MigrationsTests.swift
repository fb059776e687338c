import SQLCore
import TestEngines
import Testing

@testable import Core

@Suite("Migrations")
struct MigrationsTests {
    @Test("of all components count together: two that were written at the same time have different numbers")
    func numbers() {
        let numbers = Components.all.flatMap { component in component.migrations.map { "\($0.number)" } }
        #expect(numbers.count >= 18)
        let doubled = Dictionary(grouping: numbers) { $0 }.filter { $0.value.count > 1 }.keys
        #expect(doubled.sorted() == [], "give the newer step the next number, unless a release had it")
        #expect(Migrations.all.map(\.number) == Array(1...Migrations.count))
    }

    @Test("of a component make its tables, and no others")
    func tables() async throws {
        let owners = Dictionary(
            uniqueKeysWithValues: Components.all.flatMap { component in component.tables.keys.map { ($0, component.name) } }
        )
        let database = try await Engine.main.makeDatabase()
        var known: Set<String> = []
        for step in Migrations.all {
            try await Migrations.run([step], on: database)
            let columns = try await database.read { try Schema.read(.main, $0).columns }
            let tables = Set(columns.compactMap { $0.split(separator: ".").first.map(String.init) })
            let made = tables.subtracting(known)
            let owner = Components.all.first { $0.migrations.contains { $0.number == step.number } }?.name
            if owner != "migrations" { #expect(made.filter { owners[$0] != owner } == [], "step \(step.number) of \(owner ?? "nobody")") }
            known = tables
        }
        #expect(Set(owners.keys).subtracting(known).sorted() == ["copying", "copying_progress"], "made when they are needed")
    }

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
