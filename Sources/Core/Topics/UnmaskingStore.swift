import SQLCore

/// Records of looks behind masks. Never deleted.
package struct UnmaskingStore {
    let tx: any Transaction
    let now: Moment

    private static let query: SQL = """
        SELECT u.post, p.topic, a.name, o.name, b.name, u.reason, u.at FROM unmasking u JOIN post p ON p.id = u.post
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

    /// The newest records, for operators.
    package func newest(limit: Int, for viewer: Viewer) throws -> [Unmasking] {
        try viewer.require(.unmask)
        return try tx.rows("\(Self.query) ORDER BY u.id DESC LIMIT \(limit)", Unmasking.init)
    }
}

extension Unmasking {
    fileprivate init(_ row: Row) throws {
        post = try row[0]
        topic = try row[1]
        authorName = try row[2]
        authorOrganisation = try row[3]
        operatorName = try row[4]
        reason = try row[5]
        at = try row[6]
    }
}

extension Snapshot {
    package var unmaskings: UnmaskingStore { UnmaskingStore(tx: tx, now: now) }
}
