import SQLCore

/// Candidates for routing.
struct RoutingCandidateStore {
    let tx: any Transaction
    let now: Moment

    /// The organisation of a post's author, even if masked: for choosing, never for display.
    func body(of post: ID<Post>) throws -> ID<Organisation>? {
        try tx.value("SELECT s.organisation FROM post p JOIN seat s ON s.id = p.seat WHERE p.id = \(post)")
    }

    /// The names and purposes of a channel and its space.
    func place(_ channel: ID<Channel>) throws -> String {
        try tx.row("SELECT c.name, c.lead, s.name FROM channel c JOIN space s ON s.id = c.space WHERE c.id = \(channel)") { row in
            "\(try row.next() as String)\n\(try row.next() as String)\n\(try row.next() as String)"
        } ?? ""
    }

    /// Members of an organisation who accept routed questions: first the author of the post, then the holders of the seat it was written
    /// from, then those asked least in the last seven days.
    func sitting(in organisation: ID<Organisation>, besides asker: ID<Member>, near post: ID<Post>, limit: Int) throws -> [ID<Member>] {
        try tx.rows(
            """
            SELECT m.id FROM seat s JOIN sitting i ON i.seat = s.id AND i.until IS NULL JOIN member m ON m.id = i.member
            JOIN post p ON p.id = \(post)
            WHERE s.organisation = \(organisation) AND m.state = 'active' AND m.id <> \(asker)
            AND coalesce(m.asking, 'mail') <> \(RoutingPreference.never)
            ORDER BY CASE WHEN m.id = p.author THEN 0 WHEN s.id = p.seat THEN 1 ELSE 2 END,
            (SELECT count(*) FROM routing r WHERE r.member = m.id AND r.asked_at > \(now.adding(-7 * 86_400))), m.id LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Members who have a role of this kind now, those asked least in the last seven days first.
    func holders(of kind: Role.Kind, limit: Int) throws -> [(member: ID<Member>, field: Role.Field?)] {
        try tx.rows(
            """
            SELECT h.member, h.field FROM role h JOIN member m ON m.id = h.member
            WHERE h.kind = \(kind) AND h.since <= \(now) AND (h.until IS NULL OR h.until > \(now)) AND m.state = 'active'
            AND coalesce(m.asking, 'mail') <> \(RoutingPreference.never)
            ORDER BY (SELECT count(*) FROM routing r WHERE r.member = h.member AND r.asked_at > \(now.adding(-7 * 86_400))), h.id
            LIMIT \(limit)
            """
        ) { row in (try row.next(), try row.next()) }
    }
}

extension ReadTransaction {
    var routingCandidates: RoutingCandidateStore { RoutingCandidateStore(tx: tx, now: now) }
}
