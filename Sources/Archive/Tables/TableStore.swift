import SQLCore

/// The rows of any table.
struct TableStore {
    let tx: any Transaction
    let table: Table

    /// Rows per query: few enough for memory, many enough that the query's own cost is negligible.
    static let batch = 1_000
    /// Rows per insert statement.
    private static let stretch = 40

    /// Passes every row after `key` in primary key order, with values in column order.
    func each(after key: [SQLValue]? = nil, _ body: ([SQLValue]) throws -> Void) throws {
        var key = key
        while true {
            let rows = try rows(after: key, limit: Self.batch)
            for row in rows { try body(row) }
            guard rows.count == Self.batch, let last = rows.last else { return }
            key = table.key(of: last)
        }
    }

    func rows(after key: [SQLValue]?, limit: Int) throws -> [[SQLValue]] {
        let after: SQL = key.map { "WHERE (\(names: table.keyColumns)) > \(list: $0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(names: table.columns.map(\.name)) FROM \(table.name) \(after) ORDER BY \(names: table.keyColumns) LIMIT \(limit)
            """
        ) { row in row.rest() }
    }

    func count() throws -> Int {
        try tx.value("SELECT count(*) FROM \(table.name)") ?? 0
    }

    /// The greatest value of the first key column, for integer keys; 0 for an empty table.
    func greatestKey() throws -> Int64 {
        try tx.value("SELECT max(\(table.keyColumns[0])) FROM \(table.name)") ?? 0
    }

    func isEmpty() throws -> Bool {
        try !tx.exists("SELECT 1 FROM \(table.name) LIMIT 1")
    }

    func insert(_ rows: [[SQLValue]]) throws {
        for start in stride(from: 0, to: rows.count, by: Self.stretch) {
            let stretch = rows[start..<min(start + Self.stretch, rows.count)]
            try tx.run("INSERT INTO \(table.name) (\(names: table.columns.map(\.name))) VALUES \(rows: stretch)")
        }
    }

    /// Advances auto-increment counters after inserts.
    func raiseCounters() throws {
        for column in table.columns where column.isCounter {
            guard let statement = tx.words.catalogue.raiseCounter(table.name, column.name) else { continue }
            _ = try tx.rows(statement) { row in row.skipRest() }
        }
    }

    /// The number of rows with a dangling reference, and the keys of the first few.
    func dangling(_ reference: Table.Reference, to target: Table) throws -> (count: Int, samples: [[SQLValue]]) {
        let condition: SQL = """
            FROM \(table.name) t WHERE t.\(reference.column) IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM \(target.name) o WHERE o.\(target.keyColumns[0]) = t.\(reference.column))
            """
        let count: Int = try tx.value("SELECT count(*) \(condition)") ?? 0
        guard count > 0 else { return (0, []) }
        let samples = try tx.rows("SELECT \(names: table.keyColumns) \(condition) LIMIT 3") { row in row.rest() }
        return (count, samples)
    }
}
