import SQLCore

@testable import Archive

/// Writes extreme numbers into the rows of a database, as an imported file or a manual change could.
struct EdgeNumbers: Sendable {
    let number: Int64

    /// The result of one round.
    struct Round: Sendable {
        /// `table.column` of the changed columns.
        var changed: [String] = []
        /// `table.column` of those protected by the schema.
        var refused: [String] = []
        /// Columns of tables without rows.
        var missing: [String] = []
        /// Whether an export contains a changed column.
        var isExported = false
        /// False when some table has more columns than rows, so that a further round is needed.
        var isLast = true
    }

    /// Changes one column per row, so that its other values stay valid and no effect hides another. A table with fewer rows than columns
    /// takes several rounds.
    /// - Parameter without: tables left unchanged.
    func put(into database: any Database, round: Int, without: Set<String>) async throws -> Round {
        let tables = try await database.read { tx in try Catalogue(tx).tables }
        var result = Round()
        for table in tables where !without.contains(table.name.text) {
            let columns = table.columns.filter { [.integer, .time, .flag].contains($0.kind) }
            // Pages show the newest rows.
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
