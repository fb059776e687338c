import SQLCore

/// What a stranger sees first: how many are here. Only sums, so that nothing can be learned about one body.
package struct FrontPage: Sendable {
    package let community: Community
    /// Local bodies of which somebody is here, and all that the directory knows.
    package let municipal: Share
    /// The same of national bodies.
    package let national: Share
    package let members: Int
    package let topics: Int
    package let questions: Int
    package let solved: Int

    package struct Share: Sendable, Hashable {
        package var taking = 0
        package var known = 0
    }
}

extension Snapshot {
    package func frontPage() throws -> FrontPage {
        var municipal = FrontPage.Share()
        var national = FrontPage.Share()
        for (kind, share) in try bodyShares() {
            if kind.isMunicipal { municipal.add(share) } else if kind == .national { national.add(share) }
        }
        let topics = try tx.row("SELECT count(*), count(state), coalesce(sum(CASE WHEN state = 'solved' THEN 1 END), 0) FROM topic") {
            row in
            (all: try row[0] as Int, questions: try row[1] as Int, solved: try row[2] as Int)
        }
        return FrontPage(
            community: try community.founded(),
            municipal: municipal,
            national: national,
            members: try members.countActive(),
            topics: topics?.all ?? 0,
            questions: topics?.questions ?? 0,
            solved: topics?.solved ?? 0
        )
    }

    private func bodyShares() throws -> [(Organisation.Kind, FrontPage.Share)] {
        try tx.rows(
            """
            SELECT o.kind, count(*), count(present.organisation) FROM organisation o
            LEFT JOIN (SELECT DISTINCT s.organisation FROM sitting t JOIN seat s ON s.id = t.seat WHERE t.until IS NULL) AS present
            ON present.organisation = o.id GROUP BY o.kind
            """
        ) { row in (try row[0], FrontPage.Share(taking: try row[2], known: try row[1])) }
    }
}

extension FrontPage.Share {
    fileprivate mutating func add(_ other: FrontPage.Share) {
        taking += other.taking
        known += other.known
    }
}
