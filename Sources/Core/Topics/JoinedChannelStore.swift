import SQLCore

/// The channels that members have joined, with what is new in them.
struct JoinedChannelStore {
    let tx: any Transaction

    /// How far a member has read each channel; those of which they read nothing are missing.
    func marks(of member: ID<Member>) throws -> [ID<Channel>: ReadMark] {
        let marks = try tx.rows("SELECT channel, upto, at FROM reading WHERE member = \(member)") { row in
            (try row.next() as ID<Channel>, ReadMark(upto: try row.next(), at: try row.next()))
        }
        return Dictionary(marks) { first, _ in first }
    }

    /// How many topics moved since a member last read them, for each of these channels that they have joined: 100 at most.
    func unread(in channels: [ID<Channel>], by member: ID<Member>) throws -> [ID<Channel>: Int] {
        let counts = try tx.rows(
            """
            SELECT cm.channel, (SELECT count(*) FROM (
                SELECT 1 FROM topic t LEFT JOIN topic_reading tr ON tr.member = cm.member AND tr.topic = t.id
                WHERE t.channel = cm.channel AND t.moved_event > coalesce(r.upto, 0) AND t.mover <> cm.member
                AND \(TopicStore.isThere) AND t.moved_event > coalesce(tr.upto, 0)
                LIMIT 100
            ) AS moved)
            FROM channel_member cm LEFT JOIN reading r ON r.member = cm.member AND r.channel = cm.channel
            WHERE cm.member = \(member) AND cm.channel IN \(list: channels)
            """
        ) { row in (try row.next() as ID<Channel>, try row.next() as Int) }
        return Dictionary(counts) { first, _ in first }
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
            let places = try joinedPlaces(of: viewer).filter { $0.access(of: viewer).isReadable() }
            guard !places.isEmpty else { return [] }
            let news = try news(in: places, for: viewer.member)
            return places.map { place in
                let news = news[place.channel.id]
                return JoinedChannel(channel: place.channel, space: place.space, upto: news?.mark.upto ?? 0, unread: news?.unread ?? 0)
            }
        }
    }

    /// The same channels for an act, which needs no news of them.
    func joinedReadable(by viewer: Viewer) throws -> [ID<Channel>] {
        try joinedChannels.places(of: viewer.member).places.filter { $0.access(of: viewer).isReadable() }.map(\.channel.id)
    }

    /// The viewer's access to a channel that they have joined; nil for every other one.
    func joinedAccess(to channel: ID<Channel>, of viewer: Viewer) throws -> ChannelAccess? {
        try joinedPlaces(of: viewer).first { $0.channel.id == channel }?.access(of: viewer)
    }

    private func joinedPlaces(of viewer: Viewer) throws -> [JoinedPlaces.Place] {
        try shared(.member(viewer.member), at: versionOfPlaces()) { try joinedChannels.places(of: viewer.member) }.places
    }

    /// Counted anew where something happened since it was counted, or where the member read.
    private func news(in places: [JoinedPlaces.Place], for member: ID<Member>) throws -> [ID<Channel>: JoinedNews.Count] {
        let marks = try joinedChannels.marks(of: member)
        let states = try places.map { place in
            let id = place.channel.id
            return (channel: id, mark: marks[id] ?? .none, version: try version(of: id))
        }
        let news: JoinedNews? = try renewed(.member(member)) { old in
            let holding = states.reduce(into: [:]) { $0[$1.channel] = old?.count(in: $1.channel, $1.mark, $1.version) }
            let stale = states.filter { holding[$0.channel] == nil }
            guard !stale.isEmpty else { return nil }
            let unread = try joinedChannels.unread(in: stale.map(\.channel), by: member)
            let counted = stale.map { ($0.channel, JoinedNews.Count(mark: $0.mark, version: $0.version, unread: unread[$0.channel] ?? 0)) }
            return JoinedNews(counts: holding.merging(counted) { $1 })
        }
        return news?.counts ?? [:]
    }
}

private struct JoinedKey: Hashable {
    let member: ID<Member>
}
