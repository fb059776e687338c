import SQLCore

/// The channels that members have joined, with what is new in them.
struct JoinedChannelStore {
    let tx: any Transaction

    /// How much is new for a member in a channel.
    struct News {
        let channel: ID<Channel>
        let upto: Int64
        /// Topics that moved since they last read, 100 at most.
        let unread: Int
        /// The last event that can have changed channels, spaces or who is in them: one of no topic.
        let version: Int64
    }

    /// The news of all channels that a member has joined.
    func news(for member: ID<Member>) throws -> [News] {
        try tx.rows(
            """
            SELECT cm.channel, coalesce(r.upto, 0),
            (SELECT count(*) FROM (
                SELECT 1 FROM topic t LEFT JOIN topic_reading tr ON tr.member = cm.member AND tr.topic = t.id
                WHERE t.channel = cm.channel AND t.moved_event > coalesce(r.upto, 0) AND t.mover <> cm.member
                AND \(TopicStore.isThere) AND t.moved_event > coalesce(tr.upto, 0)
                LIMIT 100
            ) AS moved),
            (SELECT coalesce(max(id), 0) FROM event WHERE topic IS NULL)
            FROM channel_member cm LEFT JOIN reading r ON r.member = cm.member AND r.channel = cm.channel
            WHERE cm.member = \(member)
            """
        ) { row in News(channel: try row.next(), upto: try row.next(), unread: try row.next(), version: try row.next()) }
    }

    /// The channels that a member has joined, in the order of the navigation, without archived ones.
    func places(of member: ID<Member>) throws -> JoinedPlaces {
        let places = try tx.rows(
            """
            SELECT \(ChannelAccess.columns)
            FROM channel_member cm JOIN channel c ON c.id = cm.channel JOIN space s ON s.id = c.space
            LEFT JOIN space_member sm ON sm.space = s.id AND sm.member = cm.member
            WHERE cm.member = \(member) AND c.archived_at IS NULL AND s.archived_at IS NULL ORDER BY s.id, c.id
            """
        ) { row in
            let access = try ChannelAccess(&row, viewer: nil)
            return JoinedPlaces.Place(
                channel: access.channel,
                space: access.space,
                isSpaceMember: access.isSpaceMember,
                isStarter: access.isStarter
            )
        }
        return JoinedPlaces(places: places)
    }
}

extension ReadTransaction {
    var joinedChannels: JoinedChannelStore { JoinedChannelStore(tx: tx) }

    /// What the viewer has joined and may still read: the channels of their navigation.
    package func joinedChannels(of viewer: Viewer) throws -> [JoinedChannel] {
        try once(JoinedKey(member: viewer.member)) {
            let news = try joinedChannels.news(for: viewer.member).keyed(by: \.channel)
            guard let version = news.values.first?.version else { return [] }
            let joined = try shared(.member(viewer.member), at: version) { try joinedChannels.places(of: viewer.member) }
            return joined.places.compactMap { place in
                guard place.access(of: viewer).isReadable(), let news = news[place.channel.id] else { return nil }
                return JoinedChannel(channel: place.channel, space: place.space, upto: news.upto, unread: news.unread)
            }
        }
    }
}

private struct JoinedKey: Hashable {
    let member: ID<Member>
}
