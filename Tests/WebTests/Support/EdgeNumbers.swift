import SQLCore

@testable import Archive

/// Puts a number that no act writes into the rows of a database, as a file from elsewhere or a foreign hand could.
struct EdgeNumbers: Sendable {
    let number: Int64

    /// What came of one round.
    struct Round: Sendable {
        /// `table.column` of what holds the number now.
        var changed: [String] = []
        /// `table.column` of what the schema does not let hold it.
        var refused: [String] = []
        /// Columns of tables without a row.
        var missing: [String] = []
        /// Whether an export holds some of what was changed.
        var isExported = false
        /// Whether there are more columns than rows in some table, so that a further round is needed.
        var isLast = true
    }

    /// Gives each row one column with the number, so that all else of it stays as it was and none hides what another would do. A table with fewer
    /// rows than columns takes several rounds.
    /// - Parameter without: tables that are left as they are.
    func put(into database: any Database, round: Int, without: Set<String>) async throws -> Round {
        let tables = try await database.read { tx in try Catalogue(tx).tables }
        var result = Round()
        for table in tables where !without.contains(table.name.text) {
            let columns = table.columns.filter { [.integer, .time, .flag].contains($0.kind) }
            // The newest rows stand on the pages.
            let keys = try await database.read { tx in try TableStore(tx: tx, table: table).rows(after: nil, limit: .max) }.reversed()
                .map { table.key(of: $0) }
            if keys.isEmpty { result.missing += columns.map { "\(table.name).\($0.name)" } }
            let rest = columns.dropFirst(round * keys.count)
            if rest.count > keys.count, !keys.isEmpty { result.isLast = false }
            for (column, key) in zip(rest, keys) {
                let name = "\(table.name).\(column.name)"
                if await isTaken(column, of: table, at: key, in: database) {
                    result.changed.append(name)
                } else {
                    result.refused.append(name)
                }
            }
        }
        return result
    }

    private func isTaken(_ column: Column, of table: Table, at key: [SQLValue], in database: any Database) async -> Bool {
        do {
            return try await database.write { [number] tx in
                try tx.run(
                    "UPDATE \(table.name) SET \(column.name) = \(number) WHERE (\(names: table.keyColumns)) = \(list: key)"
                ) == 1
            }
        } catch {
            return false
        }
    }
}
