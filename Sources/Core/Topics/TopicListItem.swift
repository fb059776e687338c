/// A topic in a list: its opening post, its last two replies and the accepted answer.
package struct TopicListItem: Sendable {
    package let listed: ListedTopic
    package let opening: Post
    /// Oldest first.
    package let lastReplies: [Post]
    package let accepted: Post?
    package let reactions: [Reaction.Count]

    package var topic: Topic { listed.topic }
    package var isUnread: Bool { listed.isUnread }
}

extension ReadTransaction {
    /// List items of these topics, in their order. Bodies are truncated to a few lines.
    package func cards(_ listed: [ListedTopic], for viewer: Viewer?) throws -> [TopicListItem] {
        guard !listed.isEmpty else { return [] }
        let posts = try posts.all(listed.flatMap(\.posts), bodyLimit: 600)
        let reactions = try self.posts.reactions(to: listed.map(\.topic.opening), for: viewer)
        return listed.compactMap { listed in
            guard let opening = posts[listed.topic.opening] else { return nil }
            return TopicListItem(
                listed: listed,
                opening: opening,
                lastReplies: listed.lastReplies.compactMap { posts[$0] },
                accepted: listed.topic.accepted.flatMap { posts[$0] },
                reactions: reactions[opening.id] ?? []
            )
        }
    }
}
