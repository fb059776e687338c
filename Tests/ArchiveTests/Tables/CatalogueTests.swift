import Core
import SQLCore
import Testing

@testable import Archive

@Suite("The catalogue of tables")
struct CatalogueTests {
    @Test("says of every table what it is to backups and exports")
    func holdings() async throws {
        let database = try Sample.newDatabase()
        try await Migrations.run(on: database)
        let (tables, schema) = try await database.read { tx in (try CatalogueStore(tx: tx).tables(), try Catalogue(tx).schema) }
        #expect(tables.count > 30)
        #expect(tables.map(\.name.text).filter { TableRetention.all[$0] == nil } == [], "a new table needs its line in a component")
        #expect(schema == Migrations.count)
    }

    @Test("names only columns that are there")
    func columns() async throws {
        let database = try Sample.newDatabase()
        try await Migrations.run(on: database)
        let tables = try await database.read { tx in try CatalogueStore(tx: tx).tables() }
        for (name, columns) in TableRetention.secretColumns.merging(TableRetention.flags, uniquingKeysWith: { $0.union($1) }) {
            let table = try #require(tables.first { $0.name.text == name })
            #expect(columns.isSubset(of: table.columns.map(\.name.text)))
        }
    }

    @Test("brings what is referred to before what refers to it, and every primary key")
    func order() async throws {
        let database = try Sample.newDatabase()
        try await Migrations.run(on: database)
        let tables = try await database.read { tx in try Catalogue(tx).tables }
        for (index, table) in tables.enumerated() {
            #expect(!table.key.isEmpty)
            for reference in table.references { #expect(tables[..<index].contains { $0.name == reference.table }) }
        }
        let post = try #require(tables.first { $0.name.text == "post" })
        #expect(Set(post.references.map(\.column.text)) == ["topic", "author", "seat", "withdrawn_by"])
        let reaction = try #require(tables.first { $0.name.text == "reaction" })
        #expect(reaction.keyColumns.map(\.text) == ["post", "kind", "member"])
    }

    @Test("tells times from other numbers: of the demo's, all of one kind are as great as times, and none of the other")
    func times() async throws {
        let sample = try await Sample()
        // Event ids start at the clock.
        let ofTheLog = [
            "event.id", "reading.upto", "topic_reading.upto", "topic.moved_event", "question_turn.event", "kind_change.event",
            "withdrawal.event", "state_change.event", "answer_change.event",
        ]
        try await sample.database.read { tx in
            for table in try Catalogue(tx).tables {
                try TableStore(tx: tx, table: table).each { row in
                    for (value, column) in zip(row, table.columns) where !ofTheLog.contains("\(table.name).\(column.name)") {
                        guard case .integer(let number) = value, column.kind != .flag else { continue }
                        #expect((number > 100_000_000_000) == (column.kind == .time), "\(table.name).\(column.name) is \(number)")
                    }
                }
            }
        }
    }
}
