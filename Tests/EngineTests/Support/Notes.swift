import SQLCore

/// A small table to write to.
struct Notes: Sendable {
    let database: any Database

    func create() async throws {
        try await database.write { tx in
            let w = tx.words
            try tx.define(
                """
                CREATE TABLE note (
                    id \(w.integer) PRIMARY KEY, name TEXT NOT NULL UNIQUE, text TEXT NOT NULL CHECK (text <> 'forbidden')
                ) \(w.tableEnd)
                """
            )
            try tx.define(
                "CREATE TABLE remark (id \(w.counter), note \(w.integer) NOT NULL REFERENCES note, text TEXT NOT NULL) \(w.tableEnd)"
            )
        }
    }

    func add(_ id: Int, name: String? = nil, text: String = "") async throws {
        try await database.write { tx in try Notes.insert(id, name: name, text: text, in: tx) }
    }

    func ids() async throws -> [Int] {
        try await database.read { tx in try Notes.ids(in: tx) }
    }

    static func insert(_ id: Int, name: String? = nil, text: String = "", in tx: any Transaction) throws {
        try tx.run("INSERT INTO note (id, name, text) VALUES (\(id), \(name ?? "note \(id)"), \(text))")
    }

    static func ids(in tx: any Transaction) throws -> [Int] {
        try tx.rows("SELECT id FROM note ORDER BY id") { row in try row.next() }
    }
}
