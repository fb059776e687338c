import SQLCore

/// Versions of the texts about the community.
package struct CommunityVersionStore {
    let tx: any Transaction
    let now: Moment

    private static let query: SQL = "SELECT \(CommunityVersion.columns) FROM community_version v JOIN member m ON m.id = v.author"

    package func current() throws -> CommunityTexts {
        let newest = try tx.rows(
            """
            \(Self.query) WHERE NOT EXISTS (SELECT 1 FROM community_version n WHERE n.field = v.field AND n.id > v.id)
            """,
            CommunityVersion.init
        )
        return CommunityTexts(versions: newest.keyed(by: \.field))
    }

    /// Newest first.
    package func history(of field: CommunityField, limit: Int) throws -> [CommunityVersion] {
        try tx.rows("\(Self.query) WHERE v.field = \(field) ORDER BY v.id DESC LIMIT \(limit)", CommunityVersion.init)
    }

    func insert(_ id: ID<CommunityVersion>, _ field: CommunityField, _ text: String, by author: ID<Member>) throws {
        try tx.run("INSERT INTO community_version (id, field, text, author, at) VALUES (\(id), \(field), \(text), \(author), \(now))")
        if field == .name { try tx.run("UPDATE community SET name = \(text)") }
    }

    /// - Parameter member: the author when the log does not name the founder.
    func insertFoundingName(_ id: ID<CommunityVersion>, by member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO community_version (id, field, text, author, at)
            SELECT \(id), \(CommunityField.name), c.name,
            coalesce((SELECT e.actor FROM event e WHERE e.kind = \(Event.Kind.communityFounded) ORDER BY e.id LIMIT 1), \(member)), c.founded_at
            FROM community c
            """
        )
    }

    /// Records a new member's agreement to the versions they were shown.
    func agree(_ member: ID<Member>, to agreement: String) throws {
        for id in agreement.split(separator: " ").prefix(10).compactMap({ ID<CommunityVersion>(String($0)) }) {
            guard try tx.exists("SELECT 1 FROM community_version WHERE id = \(id)") else { continue }
            try tx.run("INSERT INTO consent (member, version, at) VALUES (\(member), \(id), \(now)) ON CONFLICT DO NOTHING")
        }
    }
}

extension CommunityVersion {
    /// Columns of the tables in `CommunityVersionStore.query`.
    fileprivate static let columns: SQL = "v.id, v.field, v.text, m.name, v.at"

    fileprivate init(_ row: inout RowReader) throws {
        id = try row.next()
        field = try row.next()
        text = try row.next()
        author = try row.next()
        at = try row.next()
    }
}

extension ReadTransaction {
    package var communityVersions: CommunityVersionStore { CommunityVersionStore(tx: tx, now: now) }
}
