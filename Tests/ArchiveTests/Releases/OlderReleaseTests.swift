import Core
import Foundation
import SQLCore
import SQLiteEngine
import TestEngines
import Testing

@testable import Archive

@Suite("A database of an earlier release")
struct OlderReleaseTests {
    /// Columns that a later migration rewrites, as `table.column`, with the reason.
    static let rewritten: [String: String] = [:]

    @Test("keeps every row and every value, and the doctor finds nothing", arguments: OlderRelease.all, Engine.allCases)
    func migrates(_ release: OlderRelease, on engine: Engine) async throws {
        let database = try await Self.database(of: release, on: engine)
        let old = try await database.read { tx in try Catalogue(tx).tables }
        let before = try await Self.fingerprints(of: old, in: database)
        try #require(before.count { $0.value.rows > 0 } >= 45, "nearly every table has rows")

        try await Migrations.run(on: database)

        let after = try await Self.fingerprints(of: old, in: database)
        for (table, rows) in before { #expect(after[table] == rows, "\(table)") }
        #expect(try await database.read { tx in try Catalogue(tx).schema } == Migrations.count)
        #expect(try await database.findings(in: Sample.newFolder()) == [])
        try await database.close()
    }

    @Test("goes on where people stopped: topics are read and replies are written", arguments: OlderRelease.all, Engine.allCases)
    func goesOn(_ release: OlderRelease, on engine: Engine) async throws {
        let database = try await Self.database(of: release, on: engine)
        try await Migrations.run(on: database)
        let storage = Storage(database: database)
        let head = try await storage.read { try $0.events.head() }
        let post = try await Sample.reply("移行した後の返信", in: storage)
        let events = try await storage.read { try $0.events.after(head) }
        #expect(events.map(\.kind) == [.replyPosted])
        #expect(events.map(\.post) == [post])
        #expect(try await database.findings(in: Sample.newFolder()) == [])
        try await database.close()
    }

    /// The rows of the release with its schema, on either engine.
    private static func database(of release: OlderRelease, on engine: Engine) async throws -> any SQLCore.Database {
        let file = try SQLiteDatabase(path: release.unpacked().path(percentEncoded: false))
        guard engine != .sqlite else { return file }
        let target = try await engine.makeDatabase()
        try await Migrations.run(Migrations.upto(release.schema), on: target)
        let tables = try await file.read { tx in try Catalogue(tx).tables }
        for table in tables {
            let rows = try await file.read { tx in
                var rows: [[SQLValue]] = []
                try TableStore(tx: tx, table: table).each { rows.append($0) }
                return rows
            }
            try await target.write { tx in try TableStore(tx: tx, table: table).insert(rows) }
        }
        try await target.write { tx in for table in tables { try TableStore(tx: tx, table: table).raiseCounters() } }
        try await file.close()
        return target
    }

    /// Of the original columns, except those expected to change.
    private static func fingerprints(of tables: [Table], in database: any SQLCore.Database) async throws -> [String: Fingerprint] {
        try await database.read { tx in
            try Dictionary(
                uniqueKeysWithValues: tables.map { table in
                    let kept = table.keeping { rewritten["\(table.name).\($0.name)"] == nil }
                    return (table.name.text, try TableStore(tx: tx, table: kept).fingerprint())
                }
            )
        }
    }
}

extension Table {
    /// The table with some of its columns only; key columns stay.
    fileprivate func keeping(_ isKept: (Column) -> Bool) -> Table {
        let kept = columns.indices.filter { key.contains($0) || isKept(columns[$0]) }
        return Table(
            name: name,
            columns: kept.map { columns[$0] },
            key: key.compactMap { kept.firstIndex(of: $0) },
            references: references
        )
    }
}
