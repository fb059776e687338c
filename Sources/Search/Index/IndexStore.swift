import SQLCore

/// Writes an index, and reads its metadata.
struct IndexStore {
    let tx: any Transaction

    func create(version: String) throws {
        for statement in IndexSchema.statements { try tx.define(statement) }
        try setMeta("version", version)
    }

    /// Nil when the tables are missing.
    func version() throws -> String? {
        guard try tx.exists("SELECT 1 FROM sqlite_master WHERE name = 'meta'") else { return nil }
        return try meta("version")
    }

    func progress() throws -> IndexProgress? {
        guard let source = try meta("source"), let cursor = try meta("cursor").flatMap({ Int64($0) }) else { return nil }
        let filled = try meta("filled").flatMap { UInt128($0, radix: 16) }.map { Key($0) }
        return IndexProgress(source: source, cursor: cursor, filledTo: filled, isWhole: try meta("whole") == "yes")
    }

    func set(_ progress: IndexProgress) throws {
        try setMeta("source", progress.source)
        try setMeta("cursor", "\(progress.cursor)")
        try setMeta("filled", progress.filledTo.map { String($0.bits, radix: 16) } ?? "")
        try setMeta("whole", progress.isWhole ? "yes" : "no")
    }

    /// The number of documents, and the total number of tokens.
    func size() throws -> IndexSize {
        IndexSize(documents: Int(try meta("documents") ?? "") ?? 0, tokens: Int(try meta("tokens") ?? "") ?? 0)
    }

    /// Inserts new and changed documents and deletes removed ones.
    func apply(_ change: AnalysedChange) throws {
        var size = try size()
        var terms: [Token: Int] = [:]
        let wantsVectors = try vectors.model() != nil
        for key in change.gone { try remove(key, &size, &terms) }
        for document in change.documents {
            try remove(document.document.key, &size, &terms)
            let id = try insert(document, &size, &terms)
            if wantsVectors { try tx.run("INSERT INTO waiting (id) VALUES (\(id))") }
        }
        for standing in change.standings { try set(standing) }
        for (token, count) in terms where count != 0 {
            try tx.run(
                """
                INSERT INTO term (token, documents) VALUES (\(token.text), \(count))
                ON CONFLICT (token) DO UPDATE SET documents = documents + excluded.documents
                """
            )
        }
        try setMeta("documents", "\(size.documents)")
        try setMeta("tokens", "\(size.tokens)")
    }

    /// Merges all postings into one segment, which halves the reads of a search. Takes about a tenth of the time of a rebuild.
    func optimize() throws {
        try tx.run("INSERT INTO posting (posting) VALUES ('optimize')")
    }

    // MARK: -

    private var vectors: VectorStore { VectorStore(tx: tx) }

    /// Returns the row id.
    private func insert(_ analysed: AnalysedDocument, _ size: inout IndexSize, _ terms: inout [Token: Int]) throws -> Int64 {
        let (document, length) = (analysed.document, analysed.length)
        let id: Int64 =
            try tx.value(
                """
                INSERT INTO document (key, topic, place, kind, state, author, body, marks, at, fresh_until, length)
                VALUES (\(document.key), \(document.topic), \(document.place), \(document.kind), \(document.state), \(document.author),
                        \(document.body), \(document.marks.rawValue), \(document.at), \(document.freshUntil), \(length)) RETURNING id
                """
            ) ?? 0
        try tx.run("INSERT INTO words (id, title, text) VALUES (\(id), \(document.title), \(document.text))")
        try tx.run("INSERT INTO posting (rowid, title, text) VALUES (\(id), \(analysed.titleTokens), \(analysed.textTokens))")
        for token in analysed.distinct { terms[token, default: 0] += 1 }
        size.documents += 1
        size.tokens += length
        return id
    }

    private func remove(_ key: Key, _ size: inout IndexSize, _ terms: inout [Token: Int]) throws {
        let old = try tx.row(
            "SELECT d.id, d.length, d.fresh_until, w.title, w.text FROM document d JOIN words w ON w.id = d.id WHERE d.key = \(key)"
        ) { row in
            (
                id: try row.next() as Int64, length: try row.next() as Int, isCard: try row.nextHasValue(), title: try row.next() as String,
                text: try row.next() as String
            )
        }
        guard let old else { return }
        let analysed = analyse(old.title, old.text, old.isCard)
        // A contentless table deletes a row only when given its exact content.
        try tx.run(
            """
            INSERT INTO posting (posting, rowid, title, text) VALUES ('delete', \(old.id), \(analysed.titleTokens), \(analysed.textTokens))
            """
        )
        try tx.run("DELETE FROM words WHERE id = \(old.id)")
        try vectors.remove(old.id)
        try tx.run("DELETE FROM document WHERE id = \(old.id)")
        for token in analysed.distinct { terms[token, default: 0] -= 1 }
        size.documents -= 1
        size.tokens -= old.length
    }

    /// Only documents that differ are written: a reply seldom changes the state of its topic.
    private func set(_ standing: TopicStatus) throws {
        let (marks, kept) = (standing.marks.rawValue, SearchDocument.Marks.link.rawValue)
        try tx.run(
            """
            UPDATE document SET place = \(standing.place), state = \(standing.state), marks = (marks & \(kept)) | \(marks)
            WHERE topic = \(standing.topic)
            AND (place <> \(standing.place) OR state IS DISTINCT FROM \(standing.state) OR (marks & ~\(kept)) <> \(marks))
            """
        )
    }

    private func meta(_ key: String) throws -> String? {
        try tx.value("SELECT value FROM meta WHERE key = \(key)")
    }

    private func setMeta(_ key: String, _ value: String) throws {
        try tx.run("INSERT INTO meta (key, value) VALUES (\(key), \(value)) ON CONFLICT (key) DO UPDATE SET value = excluded.value")
    }

    let analyse: @Sendable (String, String, Bool) -> AnalysedTokens
}
