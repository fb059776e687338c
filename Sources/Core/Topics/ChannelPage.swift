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
        let access = try channels.access(id, by: viewer)
        let upto = try viewer.map { try channels.readUpto(id, by: $0.member) } ?? 0
        let shown = try lines(of: access, at: stretch, readUpto: upto)
        let last = shown.lines.last?.topic.id
        return ChannelPage(
            access: access,
            types: try access.channel.opensWith == nil ? [] : topicTypes.offered(in: id),
            topics: try listed(shown.lines, for: viewer) { _ in upto },
            hasEarlier: shown.hasEarlier,
            later: try last.map { try topics.count(in: id, after: $0) } ?? 0,
            withdrawn: try withdrawn(in: access),
            unanswered: try topics.unanswered(in: [id], limit: 3),
            moderators: try spaces.moderators(of: access.space.id),
            upto: upto,
            cursor: try events.head()
        )
    }

    private func lines(
        of access: ChannelAccess,
        at stretch: ChannelStretch,
        readUpto upto: Int64
    ) throws -> (lines: [TopicLine], hasEarlier: Bool) {
        let (id, length) = (access.channel.id, ChannelPage.length)
        switch stretch {
        case .news:
            guard access.hasJoined, let viewer = access.viewer,
                let first = try topics.firstUnread(in: id, by: viewer.member, readUpto: upto)
            else { return try lines(of: access, at: .newest, readUpto: upto) }
            // The newest page if it contains the first unread topic; else the page that begins with it.
            let newest = try lines(of: access, at: .newest, readUpto: upto)
            if newest.lines.contains(where: { $0.topic.id == first }) { return newest }
            let lines = try topics.lines(in: id, after: first, inclusive: true, limit: length)
            return (lines, try !topics.lines(in: id, before: first, limit: 1).isEmpty)
        case .newest:
            let lines = try topics.lines(in: id, before: nil, limit: length + 1)
            return (lines.prefix(length).reversed(), lines.count > length)
        case .before(let cursor):
            let lines = try topics.lines(in: id, before: cursor, limit: length + 1)
            return (lines.prefix(length).reversed(), lines.count > length)
        case .after(let cursor):
            return (try topics.lines(in: id, after: cursor, limit: length), true)
        }
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
