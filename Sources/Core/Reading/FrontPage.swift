import SQLCore

/// What a stranger sees first: how many are here. Only sums, so that nothing can be learned about one body.
package struct FrontPage: Sendable {
    package let community: Community
    /// Local bodies of which somebody is here, and all that the directory knows.
    package let municipal: Share
    /// The same of national bodies.
    package let national: Share
    /// Local bodies by prefecture, `01` to `47`.
    package let prefectures: [String: Share]
    package let members: Int
    package let topics: Int
    package let questions: Int
    package let solved: Int

    package struct Share: Sendable, Hashable {
        package var taking: Int
        package var known: Int

        package init(taking: Int = 0, known: Int = 0) {
            self.taking = taking
            self.known = known
        }
    }
}

extension Snapshot {
    package func frontPage() throws -> FrontPage {
        var municipal = FrontPage.Share()
        var national = FrontPage.Share()
        var prefectures: [String: FrontPage.Share] = [:]
        for (kind, prefecture, share) in try bodyShares() {
            if kind == .national { national.add(share) }
            guard kind.isMunicipal else { continue }
            municipal.add(share)
            if let prefecture { prefectures[prefecture, default: FrontPage.Share()].add(share) }
        }
        let topics = try tx.row("SELECT count(*), count(state), coalesce(sum(CASE WHEN state = 'solved' THEN 1 END), 0) FROM topic") {
            row in
            (all: try row[0] as Int, questions: try row[1] as Int, solved: try row[2] as Int)
        }
        return FrontPage(
            community: try community.founded(),
            municipal: municipal,
            national: national,
            prefectures: prefectures,
            members: try members.countActive(),
            topics: topics?.all ?? 0,
            questions: topics?.questions ?? 0,
            solved: topics?.solved ?? 0
        )
    }

    private func bodyShares() throws -> [(Organisation.Kind, String?, FrontPage.Share)] {
        try tx.rows(
            """
            SELECT o.kind, o.prefecture, count(*), count(present.organisation) FROM organisation o
            LEFT JOIN (SELECT DISTINCT s.organisation FROM sitting t JOIN seat s ON s.id = t.seat WHERE t.until IS NULL) AS present
            ON present.organisation = o.id GROUP BY o.kind, o.prefecture
            """
        ) { row in (try row[0], try row[1], FrontPage.Share(taking: try row[3], known: try row[2])) }
    }
}

extension FrontPage.Share {
    fileprivate mutating func add(_ other: FrontPage.Share) {
        taking += other.taking
        known += other.known
    }
}
