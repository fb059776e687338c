import SQLCore

/// The vectors of documents, and the documents without one.
struct VectorStore {
    let tx: any Transaction

    /// The model of these vectors; nil when there are none.
    func model() throws -> String? {
        try tx.value("SELECT value FROM meta WHERE key = 'model'")
    }

    /// Sets the model, or none: vectors of another one are deleted and computed again.
    func adopt(_ model: String?) throws {
        try tx.run("DELETE FROM vector")
        try tx.run("DELETE FROM waiting")
        try tx.run("DELETE FROM meta WHERE key = 'model'")
        guard let model else { return }
        try tx.run("INSERT INTO meta (key, value) VALUES ('model', \(model))")
        try tx.run("INSERT INTO waiting (id) SELECT id FROM document")
    }

    /// Documents without a vector, newest first.
    func waiting(limit: Int) throws -> [(id: Int64, text: String)] {
        try tx.rows("SELECT w.id, w.title, w.text FROM waiting q JOIN words w ON w.id = q.id ORDER BY q.id DESC LIMIT \(limit)") { row in
            (try row.next(), "\(try row.next() as String)\n\(try row.next() as String)")
        }
    }

    /// Stores a document's vector, unless the document was deleted meanwhile; row ids are never reused.
    func put(_ vector: Vector?, for id: Int64) throws {
        guard try tx.run("DELETE FROM waiting WHERE id = \(id)") > 0, let vector else { return }
        try tx.run("INSERT INTO vector (id, bytes) VALUES (\(id), \(vector.bytes))")
    }

    func remove(_ id: Int64) throws {
        try tx.run("DELETE FROM vector WHERE id = \(id)")
        try tx.run("DELETE FROM waiting WHERE id = \(id)")
    }

    func isEmpty() throws -> Bool { try !tx.exists("SELECT 1 FROM vector LIMIT 1") }
}
