/// What a member sees first: their channels, what moved there, what names them.
package struct HomePage: Sendable {
    package let channels: [JoinedChannel]
    /// The newest movements in joined channels.
    package let newest: [TopicCard]
    package let mentions: [MentionCard]
    /// What the viewer is asked because they may know it.
    package let asked: [AskedQuestion]
    package let unanswered: [Topic]
    package let cursor: Int64
}

/// A post that names the viewer or their body.
package struct MentionCard: Sendable {
    package let post: Post
    package let topic: Topic
}

extension Snapshot {
    package func homePage(for viewer: Viewer) throws -> HomePage {
        let joined = try channels.joined(by: viewer)
        let upto = Dictionary(joined.map { ($0.channel.id, $0.upto) }) { first, _ in first }
        let lines = try topics.newestMoved(in: joined.map(\.channel.id), limit: 10)
        let newest = try cards(try listed(lines, for: viewer) { upto[$0.channel] ?? 0 }, for: viewer)
        return HomePage(
            channels: joined,
            newest: newest,
            mentions: try mentionCards(for: viewer, limit: 5),
            asked: try askedQuestions(of: viewer, limit: 5),
            unanswered: try topics.unanswered(in: joined.map(\.channel.id), limit: 3),
            cursor: try events.head()
        )
    }

    /// Posts that name the viewer or their body, where the viewer may read them. Who may read is asked before the limit: many mentions in
    /// closed places must not hide one in an open place.
    package func mentionCards(for viewer: Viewer, limit: Int) throws -> [MentionCard] {
        let readable = try channels.readable(by: viewer).map(\.channel.id)
        let posts = try posts.mentioning(viewer.member, or: viewer.organisation.id, in: readable, limit: limit)
        let topics = try topics.all(Set(posts.map(\.topic)))
        return posts.compactMap { post in topics[post.topic].map { MentionCard(post: post, topic: $0) } }
    }
}

extension Snapshot {
    /// What stands in the viewer's navigation.
    package func joinedChannels(of viewer: Viewer) throws -> [JoinedChannel] {
        try channels.joined(by: viewer)
    }
}
