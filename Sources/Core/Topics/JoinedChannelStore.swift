import SQLCore

/// The channels that members have joined, with what is new in them.
struct JoinedChannelStore {
    let tx: any Transaction

    /// What the viewer has joined and may still read, with the number of topics that moved since they last read (100 at most).
    func joined(by viewer: Viewer) throws -> [JoinedChannel] {
        try tx.rows(
            """
            SELECT \(ChannelAccess.columns), coalesce(r.upto, 0),
            (SELECT count(*) FROM (
                SELECT 1 FROM topic t LEFT JOIN topic_reading tr ON tr.member = cm.member AND tr.topic = t.id
                WHERE t.channel = cm.channel AND t.moved_event > coalesce(r.upto, 0) AND t.mover <> cm.member
                AND \(TopicStore.isThere) AND t.moved_event > coalesce(tr.upto, 0)
                LIMIT 100
            ) AS moved)
            FROM channel_member cm JOIN channel c ON c.id = cm.channel JOIN space s ON s.id = c.space
            LEFT JOIN reading r ON r.member = cm.member AND r.channel = cm.channel
            LEFT JOIN space_member sm ON sm.space = s.id AND sm.member = cm.member
            WHERE cm.member = \(viewer.member) AND c.archived_at IS NULL AND s.archived_at IS NULL ORDER BY s.id, c.id
            """
        ) { row -> JoinedChannel? in
            let access = try ChannelAccess(&row, viewer: viewer)
            let joined = JoinedChannel(channel: access.channel, space: access.space, upto: try row.next(), unread: try row.next())
            return access.isReadable() ? joined : nil
        }
        .compactMap { $0 }
    }
}

extension ReadTransaction {
    var joinedChannels: JoinedChannelStore { JoinedChannelStore(tx: tx) }
}
