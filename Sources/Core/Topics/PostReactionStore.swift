import SQLCore

/// Reactions of members to posts.
extension PostStore {
    /// The organisation of a reacting member. Members change seats only within an organisation, so any of their seats identifies it.
    private static let reactingBody: SQL = """
        (SELECT b.organisation FROM sitting i JOIN seat b ON b.id = i.seat WHERE i.member = r.member ORDER BY i.since DESC LIMIT 1)
        """

    /// Reactions to posts, in the order of `Reaction`. 同じ悩み counts organisations, the others count members.
    func reactions(to posts: some Collection<ID<Post>>, for viewer: Viewer?) throws -> [ID<Post>: [Reaction.Count]] {
        let counts = try tx.rows(
            """
            SELECT x.post, x.kind, count(DISTINCT x.who), coalesce(sum(CASE WHEN x.member = \(viewer?.member) THEN 1 ELSE 0 END), 0) FROM (
                SELECT r.post, r.kind, r.member, CASE WHEN r.kind = \(Reaction.same) THEN \(Self.reactingBody) ELSE r.member END AS who
                FROM reaction r WHERE r.post IN \(list: posts)
            ) AS x GROUP BY x.post, x.kind
            """
        ) { row -> (ID<Post>, Reaction.Count) in
            (try row.next(), Reaction.Count(kind: try row.next(), count: try row.next(), isMine: try row.next() as Int64 > 0))
        }
        return Dictionary(grouping: counts, by: \.0).mapValues { pairs in
            Reaction.allCases.compactMap { kind in pairs.first { $0.1.kind == kind }?.1 }
        }
    }

    /// Members who reacted to any of the posts.
    func reactors(to posts: some Collection<ID<Post>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT DISTINCT member FROM reaction WHERE post IN \(list: posts)") { row in try row.next() })
    }

    func hasReacted(_ kind: Reaction, to post: ID<Post>, by member: ID<Member>) throws -> Bool {
        try tx.exists("SELECT 1 FROM reaction WHERE post = \(post) AND kind = \(kind) AND member = \(member)")
    }

    /// The organisations with the same problem, in chronological order. One whose only reacting members are masked in the topic is counted
    /// without its name; older releases allowed that.
    func sameTrouble(as opening: ID<Post>) throws -> SameTrouble {
        let bodies = try tx.rows(
            """
            SELECT o.slug, o.name, min(x.masked) FROM (
                SELECT r.at, \(Self.reactingBody) AS body, CASE WHEN EXISTS (
                    SELECT 1 FROM post q JOIN post p ON p.topic = q.topic
                    WHERE q.id = r.post AND p.author = r.member AND p.voice = 'masked'
                ) THEN 1 ELSE 0 END AS masked
                FROM reaction r WHERE r.post = \(opening) AND r.kind = \(Reaction.same)
            ) AS x JOIN organisation o ON o.id = x.body GROUP BY o.slug, o.name ORDER BY min(x.at), 1
            """
        ) { row in (body: SameTrouble.Body(slug: try row.next(), name: try row.next()), masked: try row.next() as Bool) }
        return SameTrouble(count: bodies.count, named: bodies.filter { !$0.masked }.map(\.body))
    }

    /// Returns whether anything changed.
    func setReaction(_ kind: Reaction, on post: ID<Post>, by member: ID<Member>, to isOn: Bool) throws -> Bool {
        if isOn {
            return try tx.run(
                "INSERT INTO reaction (post, kind, member, at) VALUES (\(post), \(kind), \(member), \(now)) ON CONFLICT DO NOTHING"
            ) > 0
        }
        return try tx.run("DELETE FROM reaction WHERE post = \(post) AND kind = \(kind) AND member = \(member)") > 0
    }
}
