/// A channel as it is opened: one stretch of its topics, oldest first.
package struct ChannelPage: Sendable {
    package static let length = 20

    package let access: ChannelAccess
    package let topics: [ListedTopic]
    package let hasEarlier: Bool
    /// Whether these are the newest topics; only then new ones appear live.
    package let isNewest: Bool
    package let unanswered: [Topic]
    package let moderators: [SpaceModerator]
    /// The event up to which the viewer had read before.
    package let upto: Int64
    /// The head of the log in the same snapshot: live messages go on from here.
    package let cursor: Int64
}

extension Snapshot {
    /// - Parameter before: shows the topics started before this one.
    package func channelPage(_ id: ID<Channel>, before: ID<Topic>?, for viewer: Viewer?) throws -> ChannelPage {
        let access = try channels.access(id, by: viewer)
        let lines = try topics.lines(in: id, before: before, limit: ChannelPage.length + 1)
        let upto = try viewer.map { try channels.readUpto(id, by: $0.member) } ?? 0
        return ChannelPage(
            access: access,
            topics: try listed(lines.prefix(ChannelPage.length).reversed(), for: viewer) { _ in upto },
            hasEarlier: lines.count > ChannelPage.length,
            isNewest: before == nil,
            unanswered: try topics.unanswered(in: [id], limit: 3),
            moderators: try spaces.moderators(of: access.space.id),
            upto: upto,
            cursor: try events.head()
        )
    }

    /// The cards of these topics of one channel, as that viewer sees them.
    package func channelCards(_ ids: Set<ID<Topic>>, in channel: ID<Channel>, for viewer: Viewer?) throws -> [TopicCard] {
        let lines = try topics.lines(ids).filter { $0.topic.channel == channel }.sorted { $0.topic.id < $1.topic.id }
        let upto = try viewer.map { try channels.readUpto(channel, by: $0.member) } ?? 0
        return try cards(try listed(lines, for: viewer) { _ in upto }, for: viewer)
    }

    /// Who would see one of these topics in another way than everybody else does: who wrote or reacted.
    package func involved(in ids: Set<ID<Topic>>) throws -> Set<ID<Member>> {
        let lines = try topics.lines(ids)
        let authors = try topics.authors(in: ids)
        return try posts.reactors(to: lines.map(\.topic.opening)).union(authors).union(lines.map(\.mover))
    }
}

extension Snapshot {
    /// What the viewer may do in a channel; not found for who may not read it.
    package func channelAccess(_ id: ID<Channel>, for viewer: Viewer?) throws -> ChannelAccess {
        try channels.access(id, by: viewer)
    }

    /// What the viewer may do where a topic is; not found for who may not read it.
    package func topicAccess(_ id: ID<Topic>, for viewer: Viewer?) throws -> ChannelAccess {
        try topics.access(id, by: viewer).access
    }
}
