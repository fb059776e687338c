import SQLCore

/// Notices to members.
struct NoticeStore {
    let tx: any Transaction
    let now: Moment

    func insert(_ notice: NewNotice, _ id: ID<Notice>, by actor: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO notice (id, member, kind, space, channel, post, reason, actor, at)
            VALUES (
                \(id), \(notice.member), \(notice.kind), \(notice.space), \(notice.channel), \(notice.post), \(notice.reason), \(actor), \(now)
            )
            """
        )
    }

    /// The notices a member has not dismissed, newest first.
    func unseen(by member: ID<Member>, limit: Int) throws -> [Notice] {
        try tx.rows(
            """
            SELECT n.id, n.kind, n.space, n.channel, coalesce(c.name, s.name, ''), n.post, n.reason, a.name, n.at FROM notice n
            LEFT JOIN space s ON s.id = n.space LEFT JOIN channel c ON c.id = n.channel JOIN member a ON a.id = n.actor
            WHERE n.member = \(member) AND n.seen_at IS NULL ORDER BY n.id DESC LIMIT \(limit)
            """
        ) { row in
            Notice(
                id: try row.next(),
                kind: try row.next(),
                space: try row.next(),
                channel: try row.next(),
                place: try row.next(),
                post: try row.next(),
                reason: try row.next(),
                actor: try row.next(),
                at: try row.next()
            )
        }
    }

    /// Deletes all notices to a member, dismissed or not.
    func removeAll(to member: ID<Member>) throws {
        try tx.run("DELETE FROM notice WHERE member = \(member)")
    }

    func see(_ id: ID<Notice>, by member: ID<Member>) throws -> Bool {
        try tx.run("UPDATE notice SET seen_at = \(now) WHERE id = \(id) AND member = \(member) AND seen_at IS NULL") > 0
    }
}

extension ReadTransaction {
    var notices: NoticeStore { NoticeStore(tx: tx, now: now) }

    package func notices(of viewer: Viewer) throws -> [Notice] {
        try notices.unseen(by: viewer.member, limit: 20)
    }
}
