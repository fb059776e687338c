/// A topic as lists show it: its opening, its last two replies and the accepted answer.
package struct TopicCard: Sendable {
    package let topic: Topic
    package let opening: Post
    /// Oldest first.
    package let lastReplies: [Post]
    package let accepted: Post?
    package let reactions: [Reaction.Count]
    /// Whether others moved the topic since the viewer last read the channel.
    package let isUnread: Bool
}

extension Snapshot {
    /// The cards of these lines, in their order. Bodies are cut: a list shows a few lines.
    func cards(_ lines: [TopicLine], for viewer: Viewer?, readUpto upto: Int64) throws -> [TopicCard] {
        let posts = try posts.all(lines.flatMap(\.posts), bodyLimit: 600)
        let reactions = try self.posts.reactions(to: lines.map(\.topic.opening), for: viewer)
        return lines.compactMap { line in
            guard let opening = posts[line.topic.opening] else { return nil }
            return TopicCard(
                topic: line.topic,
                opening: opening,
                lastReplies: [line.previousReply, line.lastReply].compactMap { $0.flatMap { posts[$0] } },
                accepted: line.topic.accepted.flatMap { posts[$0] },
                reactions: reactions[opening.id] ?? [],
                isUnread: viewer != nil && line.movedEvent > upto && line.mover != viewer?.member
            )
        }
    }
}
