import SQLCore

/// Drafts of questions.
struct DraftStore {
    let tx: any Transaction
    let now: Moment

    // MARK: Reading

    /// The draft for its author and for the ambassador it was shown to, while they hold that role; not found for anybody else, whatever
    /// their rights.
    func access(_ id: ID<Draft>, by viewer: Viewer) throws -> DraftAccess {
        guard let draft = try drafts("WHERE d.id = \(id)").first else { throw Refusal.notFound }
        if draft.author == viewer.member { return DraftAccess(draft: draft, isAuthor: true) }
        guard draft.ambassador == viewer.member, viewer.has(.ambassador) else { throw Refusal.notFound }
        return DraftAccess(draft: draft, isAuthor: false)
    }

    /// Locks the draft for an act that changes it.
    func lock(_ id: ID<Draft>, by viewer: Viewer) throws -> DraftAccess {
        try lock(id)
        return try access(id, by: viewer)
    }

    /// Locks the draft until the act ends.
    func lock(_ id: ID<Draft>) throws {
        _ = try tx.exists("SELECT 1 FROM draft WHERE id = \(id) \(tx.words.forUpdate)")
    }

    /// The draft for its author; nil for everybody else, and when it does not exist.
    func find(_ id: ID<Draft>, of viewer: Viewer) throws -> Draft? {
        try drafts("WHERE d.id = \(id) AND d.author = \(viewer.member)").first
    }

    /// The draft made by an earlier submit of this form.
    func made(by author: ID<Member>, with key: IdempotencyKey) throws -> ID<Draft>? {
        try tx.value("SELECT id FROM draft WHERE author = \(author) AND idempotency = \(key)")
    }

    /// Newest first.
    func own(of viewer: Viewer) throws -> [Draft] {
        try drafts("WHERE d.author = \(viewer.member) ORDER BY d.id DESC")
    }

    /// The drafts shown to an ambassador, newest first.
    func shown(to viewer: Viewer, limit: Int) throws -> [Draft] {
        guard viewer.has(.ambassador) else { return [] }
        return try drafts("WHERE d.ambassador = \(viewer.member) ORDER BY d.id DESC LIMIT \(limit)")
    }

    func count(of author: ID<Member>) throws -> Int {
        try tx.value("SELECT count(*) FROM draft WHERE author = \(author)") ?? 0
    }

    /// Oldest first.
    func comments(on draft: ID<Draft>) throws -> [DraftComment] {
        try tx.rows("SELECT id, body, at, author FROM draft_comment WHERE draft = \(draft) ORDER BY id") { row in
            DraftComment(id: try row.next(), text: try row.next(), at: try row.next(), author: try row.next())
        }
    }

    func countComments(on drafts: [ID<Draft>]) throws -> [ID<Draft>: Int] {
        let counts = try tx.rows("SELECT draft, count(*) FROM draft_comment WHERE draft IN \(list: drafts) GROUP BY draft") { row in
            (try row.next() as ID<Draft>, try row.next() as Int)
        }
        return Dictionary(counts) { first, _ in first }
    }

    private func drafts(_ condition: SQL) throws -> [Draft] {
        let ids = try tx.rows("SELECT d.id FROM draft d \(condition)") { row in try row.next() as ID<Draft> }
        guard !ids.isEmpty else { return [] }
        let links = try tx.rows("SELECT draft, topic FROM draft_seen WHERE draft IN \(list: ids) ORDER BY topic") { row in
            (try row.next() as ID<Draft>, try row.next() as ID<Topic>)
        }
        let seen = Dictionary(grouping: links, by: \.0).mapValues { $0.map(\.1) }
        let drafts = try tx.rows("SELECT \(Draft.columns) FROM draft d WHERE d.id IN \(list: ids)") { row in
            try Draft(&row, seen: seen)
        }
        return drafts.sorted { $0.id > $1.id }
    }

    // MARK: Writing

    func insert(_ id: ID<Draft>, _ content: DraftContent, by author: ID<Member>, key: IdempotencyKey?) throws {
        try tx.run(
            """
            INSERT INTO draft (id, author, channel, kind, voice, body, created_at, changed_at, version, idempotency)
            VALUES (\(id), \(author), \(content.channel), \(content.kind), \(content.voice), \(content.text), \(now), \(now), 1, \(key))
            """
        )
        try setSeen(content.seen, of: id)
    }

    func replace(_ id: ID<Draft>, with content: DraftContent) throws {
        try tx.run(
            """
            UPDATE draft SET channel = \(content.channel), kind = \(content.kind), voice = \(content.voice), body = \(content.text),
            changed_at = \(now), version = version + 1 WHERE id = \(id)
            """
        )
        try tx.run("DELETE FROM draft_seen WHERE draft = \(id)")
        try setSeen(content.seen, of: id)
    }

    func show(_ id: ID<Draft>, to ambassador: ID<Member>?) throws {
        try tx.run("UPDATE draft SET ambassador = \(ambassador) WHERE id = \(id)")
    }

    func insert(_ comment: ID<DraftComment>, on draft: ID<Draft>, _ text: String, by author: ID<Member>) throws {
        try tx.run("INSERT INTO draft_comment (id, draft, author, body, at) VALUES (\(comment), \(draft), \(author), \(text), \(now))")
    }

    /// Deletes it completely.
    func discard(_ id: ID<Draft>) throws {
        try tx.run("DELETE FROM draft_comment WHERE draft = \(id)")
        try tx.run("DELETE FROM draft_seen WHERE draft = \(id)")
        try tx.run("DELETE FROM draft WHERE id = \(id)")
    }

    func removeAll(of author: ID<Member>) throws {
        try tx.run("DELETE FROM draft_comment WHERE draft IN (SELECT id FROM draft WHERE author = \(author))")
        try tx.run("DELETE FROM draft_seen WHERE draft IN (SELECT id FROM draft WHERE author = \(author))")
        try tx.run("DELETE FROM draft WHERE author = \(author)")
    }

    private func setSeen(_ topics: [ID<Topic>], of draft: ID<Draft>) throws {
        for topic in topics { try tx.run("INSERT INTO draft_seen (draft, topic) VALUES (\(draft), \(topic)) ON CONFLICT DO NOTHING") }
    }
}

extension ReadTransaction {
    var drafts: DraftStore { DraftStore(tx: tx, now: now) }
}
