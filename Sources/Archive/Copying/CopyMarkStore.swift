import SQLCore

/// The mark, and the progress of a copy. Both tables exist only while needed.
struct CopyMarkStore {
    let tx: any Transaction

    func find() throws -> CopyMark? {
        guard try CatalogueStore(tx: tx).has("copying") else { return nil }
        return try tx.row("SELECT role, id, other FROM copying") { row in
            CopyMark(role: try row.next(), id: try row.next(), other: try row.next())
        }
    }

    /// Replaces the mark.
    func set(_ mark: CopyMark) throws {
        try tx.define(
            "CREATE TABLE IF NOT EXISTS copying (role TEXT PRIMARY KEY, id TEXT NOT NULL, other TEXT NOT NULL) \(tx.words.tableEnd)"
        )
        try tx.define(
            """
            CREATE TABLE IF NOT EXISTS copying_progress (name TEXT PRIMARY KEY, last TEXT NOT NULL, count \(tx.words.integer) NOT NULL)
            \(tx.words.tableEnd)
            """
        )
        try tx.run("DELETE FROM copying")
        try tx.run("INSERT INTO copying (role, id, other) VALUES (\(mark.role), \(mark.id), \(mark.other))")
    }

    func remove() throws {
        try tx.define("DROP TABLE IF EXISTS copying")
        try tx.define("DROP TABLE IF EXISTS copying_progress")
    }

    /// The key of the last copied row, as a line, and the number of copied rows.
    func progress(of table: Table) throws -> (last: String, count: Int)? {
        try tx.row("SELECT last, count FROM copying_progress WHERE name = \(table.name.text)") { row in (try row.next(), try row.next()) }
    }

    func setProgress(of table: Table, last: String, count: Int) throws {
        try tx.run(
            """
            INSERT INTO copying_progress (name, last, count) VALUES (\(table.name.text), \(last), \(count))
            ON CONFLICT (name) DO UPDATE SET last = excluded.last, count = excluded.count
            """
        )
    }
}
