import Core
import SQLCore

/// An empty database being filled. The mark that it is incomplete is removed last.
struct Filling: Sendable {
    let target: any Database
    let catalogue: Catalogue

    /// Creates the tables and marks the database.
    /// - Parameters:
    ///   - schema: the schema version of the rows.
    ///   - mark: resumes a filling with the same id.
    static func begin(_ target: any Database, schema: Int, mark: CopyMark) async throws -> Filling {
        guard schema <= Migrations.count else {
            throw ArchiveFailure(
                "The rows have schema \(schema), and this program knows \(Migrations.count): use the version of Yoriai that wrote them, or a newer one."
            )
        }
        let found = try await CopyMark.find(in: target)
        if let found, found.id != mark.id || found.role != .filling { throw ArchiveFailure(found.refusal) }
        if found == nil { try await refuseFull(target) }
        try await Migrations.run(Migrations.upto(schema), on: target)
        if found == nil { try await target.write { tx in try CopyMarkStore(tx: tx).set(mark) } }
        return Filling(target: target, catalogue: try await target.read { tx in try Catalogue(tx) })
    }

    func table(_ name: String) throws -> Table {
        guard let table = catalogue[name] else { throw ArchiveFailure("There is no table \(name) in this schema.") }
        return table
    }

    func insert(_ rows: [[SQLValue]], into table: Table) async throws {
        guard !rows.isEmpty else { return }
        try await target.write { tx in try TableStore(tx: tx, table: table).insert(rows) }
    }

    /// Checks all foreign keys, advances counters, migrates to the program's schema, and removes the mark.
    func end() async throws {
        try await target.write { tx in
            let dangling = try References(tx: tx, catalogue: catalogue).dangling()
            if let first = dangling.first { throw ArchiveFailure("Rows are missing: \(first.sentence)") }
            for table in catalogue.tables { try TableStore(tx: tx, table: table).raiseCounters() }
        }
        try await Migrations.run(on: target)
        try await CopyMark.remove(from: target)
    }

    private static func refuseFull(_ target: any Database) async throws {
        let full = try await target.read { tx in
            try Catalogue(tx).tables.first { try !TableStore(tx: tx, table: $0).isEmpty() }?.name
        }
        if let full { throw ArchiveFailure("The database is not empty: there are rows in \(full). The target must be empty.") }
    }
}
