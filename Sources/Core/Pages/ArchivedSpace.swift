/// A space in an archive with its channels.
package struct ArchivedSpace: Sendable {
    package let space: Space
    package let channels: [Channel]
}

extension ReadTransaction {
    /// The spaces of an archive for `audience`; never channels by invitation.
    package func archivedSpaces(for audience: ArchiveAudience) throws -> [ArchivedSpace] {
        let open = try channels.open().filter { $0.space.isReadable(by: audience) }
        return Dictionary(grouping: open, by: \.space.id).values
            .map { places in ArchivedSpace(space: places[0].space, channels: places.map(\.channel).sorted { $0.id < $1.id }) }
            .sorted { $0.space.id < $1.space.id }
    }

    /// Topics of a channel, oldest first. The title of a withdrawn topic is empty.
    package func archivedTopics(in channel: Channel, after cursor: ID<Topic>?, limit: Int) throws -> [Topic] {
        let ids = try topics.ids(in: channel.id, after: cursor, limit: limit)
        let found = try topics.all(ids)
        return ids.compactMap { found[$0] }
    }

    package func archived(_ topic: Topic) throws -> ArchivedTopic {
        guard let opening = try posts.find(topic.opening) else { throw Refusal.notFound }
        let replies = try posts.replies(to: topic, after: nil, limit: .max)
        return ArchivedTopic(
            topic: topic,
            opening: opening,
            form: try archivedForm(of: topic, opening: opening),
            accepted: try answers.accepted(in: topic.id).map(\.post),
            replies: replies,
            reactions: try posts.reactions(to: [topic.opening] + replies.map(\.id), for: nil)
        )
    }
}
