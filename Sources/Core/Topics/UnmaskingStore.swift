import SQLCore

/// The log of unmaskings. Never deleted.
package struct UnmaskingStore {
    let tx: any Transaction
    let now: Moment

    private static let query: SQL = """
        SELECT \(Unmasking.columns) FROM unmasking u JOIN post p ON p.id = u.post
        JOIN member a ON a.id = p.author JOIN seat st ON st.id = p.seat JOIN organisation o ON o.id = st.organisation
        JOIN member b ON b.id = u.operator
        """

    func insert(_ id: ID<Unmasking>, of post: ID<Post>, by viewer: Viewer, reason: String) throws -> Unmasking {
        try tx.run(
            "INSERT INTO unmasking (id, post, operator, reason, at) VALUES (\(id), \(post), \(viewer.member), \(reason), \(now))"
        )
        guard let unmasking = try tx.row("\(Self.query) WHERE u.id = \(id)", Unmasking.init) else { throw Refusal.notFound }
        return unmasking
    }

    /// The newest records. Viewers who may not unmask see who looked, when and why, but not at whom.
    package func newest(limit: Int, for viewer: Viewer) throws -> [Unmasking] {
        try viewer.require(.readUnmaskings)
        let records = try tx.rows("\(Self.query) ORDER BY u.id DESC LIMIT \(limit)", Unmasking.init)
        return viewer.may(.unmask) ? records : records.map(\.withoutAuthor)
    }

    /// An unmasking that its author has not been told of.
    struct Untold {
        let post: ID<Post>
        let author: ID<Member>
        let actor: ID<Member>
        let actorName: String
        let reason: String
    }

    func hasUntold(before moment: Moment) throws -> Bool {
        try tx.exists("SELECT 1 FROM unmasking WHERE told_at IS NULL AND at <= \(moment) LIMIT 1")
    }

    /// Claims unmaskings up to a moment and marks them as told; the caller tells the authors.
    func claimUntold(before moment: Moment, limit: Int) throws -> [Untold] {
        let ids: [ID<Unmasking>] = try tx.rows(
            """
            SELECT id FROM unmasking WHERE told_at IS NULL AND at <= \(moment) ORDER BY at, id LIMIT \(limit)
            \(tx.words.forUpdateSkippingLocked)
            """
        ) { try $0.next() }
        try tx.run("UPDATE unmasking SET told_at = \(now) WHERE id IN \(list: ids)")
        return try tx.rows(
            """
            SELECT u.post, p.author, u.operator, m.name, u.reason FROM unmasking u JOIN post p ON p.id = u.post
            JOIN member m ON m.id = u.operator WHERE u.id IN \(list: ids) ORDER BY u.at, u.id
            """
        ) { row in
            Untold(post: try row.next(), author: try row.next(), actor: try row.next(), actorName: try row.next(), reason: try row.next())
        }
    }
}

extension Unmasking {
    /// Columns of the tables in `UnmaskingStore.query`.
    fileprivate static let columns: SQL = "u.post, p.topic, a.name, o.name, b.name, u.reason, u.at"

    fileprivate init(_ row: inout RowReader) throws {
        post = try row.next()
        topic = try row.next()
        authorName = try row.next()
        authorOrganisation = try row.next()
        operatorName = try row.next()
        reason = try row.next()
        at = try row.next()
    }
}

extension ReadTransaction {
    package var unmaskings: UnmaskingStore { UnmaskingStore(tx: tx, now: now) }
}
