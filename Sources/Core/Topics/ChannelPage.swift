/// A channel with one page of its topics, oldest first.
package struct ChannelPage: Sendable {
    package static let length = 20

    package let access: ChannelAccess
    /// The types that the channel offers.
    package let types: [OfferedType]
    package let topics: [ListedTopic]
    package let hasEarlier: Bool
    /// The number of later topics.
    package let later: Int
    /// Whether these are the newest topics; only then new ones appear live.
    package var isNewest: Bool { later == 0 }
    /// Withdrawn topics that the viewer can restore or started.
    package let withdrawn: [WithdrawnTopic]
    package let unanswered: [Topic]
    package let moderators: [SpaceModerator]
    /// The viewer's read position before this request.
    package let upto: Int64
    /// The head of the log in the same snapshot: live updates continue from here.
    package let cursor: Int64
}

extension ReadTransaction {
    package func channelPage(_ id: ID<Channel>, at stretch: ChannelStretch = .news, for viewer: Viewer?) throws -> ChannelPage {
        let access = try channelAccess(id, by: viewer)
        let joined = try viewer.flatMap { try joinedChannel(access, by: $0) }
        let upto = try joined?.upto ?? viewer.map { try channels.readUpto(id, by: $0.member) } ?? 0
        let newest = try shared(.channel(id), at: version(of: id)) { try newestTopics(of: access) }
        let shown = try lines(of: access, at: stretch, newest, joined, readUpto: upto)
        return ChannelPage(
            access: access,
            types: newest.types,
            topics: try listed(shown.lines, for: viewer, involved: newest.involved) { _ in upto },
            hasEarlier: shown.hasEarlier,
            later: shown.later,
            withdrawn: try newest.hasWithdrawn ? withdrawn(in: access) : [],
            unanswered: newest.unanswered,
            moderators: newest.moderators,
            upto: upto,
            cursor: try logPosition().head
        )
    }

    private typealias Lines = (lines: [TopicLine], hasEarlier: Bool, later: Int)

    private func lines(
        of access: ChannelAccess,
        at stretch: ChannelStretch,
        _ newest: NewestTopics,
        _ joined: JoinedChannel?,
        readUpto upto: Int64
    ) throws -> Lines {
        let (id, length) = (access.channel.id, ChannelPage.length)
        switch stretch {
        case .news:
            // The newest page if it contains the first unread topic; else the page that begins with it.
            guard access.hasJoined, joined?.unread != 0, let viewer = access.viewer,
                let first = try topics.firstUnread(in: id, by: viewer.member, readUpto: upto),
                !newest.lines.contains(where: { $0.topic.id == first })
            else { return (newest.lines, newest.hasEarlier, 0) }
            let lines = try topics.lines(in: id, after: first, inclusive: true, limit: length)
            return (lines, try !topics.lines(in: id, before: first, limit: 1).isEmpty, try later(than: lines, in: id))
        case .newest:
            return (newest.lines, newest.hasEarlier, 0)
        case .before(let cursor):
            let lines = try topics.lines(in: id, before: cursor, limit: length + 1)
            let shown = Array(lines.prefix(length).reversed())
            return (shown, lines.count > length, try later(than: shown, in: id))
        case .after(let cursor):
            let lines = try topics.lines(in: id, after: cursor, limit: length)
            return (lines, true, try later(than: lines, in: id))
        }
    }

    private func later(than lines: [TopicLine], in channel: ID<Channel>) throws -> Int {
        try lines.last.map { try topics.count(in: channel, after: $0.topic.id) } ?? 0
    }

    private func withdrawn(in access: ChannelAccess) throws -> [WithdrawnTopic] {
        guard let viewer = access.viewer else { return [] }
        return try topics.withdrawn(in: access.channel.id, by: access.may(.moderate) ? nil : viewer.member, limit: ChannelPage.length)
    }

    /// List items of these topics of one channel for a viewer, without withdrawn ones.
    package func channelCards(_ ids: Set<ID<Topic>>, in channel: ID<Channel>, for viewer: Viewer?) throws -> [TopicListItem] {
        let lines = try topics.lines(ids).filter { $0.topic.channel == channel }.sorted { $0.topic.id < $1.topic.id }
        let upto = try viewer.map { try channels.readUpto(channel, by: $0.member) } ?? 0
        let cards = try cards(try listed(lines, for: viewer) { _ in upto }, for: viewer)
        return cards.filter { $0.opening.withdrawal == nil }
    }

    /// Members with a personal rendering of one of these topics: authors and reactors.
    package func involved(in ids: Set<ID<Topic>>) throws -> Set<ID<Member>> {
        let lines = try topics.lines(ids)
        let authors = try topics.authors(in: ids)
        return try posts.reactors(to: lines.map(\.topic.opening)).union(authors).union(lines.map(\.mover))
    }
}
