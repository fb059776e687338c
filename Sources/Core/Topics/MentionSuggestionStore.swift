import SQLCore

/// Candidates for a mention being typed.
struct MentionSuggestionStore {
    let tx: any Transaction

    /// Active members who can read the channel; those who joined it first.
    /// - Parameter beginning: folded.
    func people(_ beginning: String, at access: ChannelAccess, besides member: ID<Member>, limit: Int) throws -> [Person] {
        let pattern = beginning.escapedForLike + "%"
        let found = try tx.rows(
            """
            SELECT \(Person.columns), sm.member, cm.member FROM member m \(ViewerStore.joins)
            LEFT JOIN space_member sm ON sm.space = \(access.space.id) AND sm.member = m.id
            LEFT JOIN channel_member cm ON cm.channel = \(access.channel.id) AND cm.member = m.id
            WHERE (m.folded LIKE \(pattern) ESCAPE '\\' OR m.folded LIKE \("%\n" + pattern) ESCAPE '\\')
            AND m.state = 'active' AND m.id <> \(member) \(Self.narrowing(access))
            ORDER BY CASE WHEN cm.member IS NULL THEN 1 ELSE 0 END, m.reading, m.id LIMIT 200
            """
        ) { row -> Person? in
            let person = try Person(&row)
            let isReader = access.space.isReadable(from: person.organisation, isMember: try row.nextHasValue())
            let hasJoined = try row.nextHasValue()
            return isReader && (access.channel.access == .open || hasJoined) ? person : nil
        }
        return Array(found.compactMap { $0 }.prefix(limit))
    }

    /// Organisations with members.
    func bodies(_ beginning: String, limit: Int) throws -> [Organisation] {
        let pattern = beginning.escapedForLike + "%"
        return try tx.rows(
            """
            SELECT \(Organisation.columns) FROM organisation o
            WHERE (o.folded LIKE \(pattern) ESCAPE '\\' OR o.folded LIKE \("%\n" + pattern) ESCAPE '\\')
            AND EXISTS (SELECT 1 FROM seat s JOIN sitting t ON t.seat = s.id WHERE s.organisation = o.id AND t.until IS NULL)
            ORDER BY o.slug LIMIT \(limit)
            """
        ) { try Organisation(&$0) }
    }

    /// Restricts to readers of a closed place before the limit, because few of the members with a matching name may read it.
    private static func narrowing(_ access: ChannelAccess) -> SQL {
        let isClosed = [.own, .members].contains(access.space.audience)
        let ofSpace: SQL = isClosed ? "AND sm.member IS NOT NULL" : ""
        let ofChannel: SQL = access.channel.access == .invitation ? "AND cm.member IS NOT NULL" : ""
        guard let body = access.space.organisation, access.space.audience == .organisation else { return "\(ofSpace) \(ofChannel)" }
        return "AND (sm.member IS NOT NULL OR o.id = \(body)) \(ofChannel)"
    }
}

extension ReadTransaction {
    var mentionSuggestions: MentionSuggestionStore { MentionSuggestionStore(tx: tx) }
}
