/// What a member wrote under their name, as far as the viewer may read it.
package struct WrittenPost: Sendable {
    package let post: Post
    package let topic: Topic
    package let channel: Channel

    /// Whether it began the topic; else it is a reply and says nothing of the topic's kind.
    package var isOpening: Bool { topic.opening == post.id }
}

extension ReadTransaction {
    /// Newest first. Masked posts never appear here, also not to their author.
    package func written(by member: ID<Member>, limit: Int, for viewer: Viewer) throws -> [WrittenPost] {
        let readable = try channels.readable(by: viewer).keyed(by: \.channel.id, \.channel)
        let posts = try posts.written(by: member, in: Array(readable.keys), limit: limit)
        let topics = try topics.all(Set(posts.map(\.topic)))
        return posts.compactMap { post in
            guard let topic = topics[post.topic], let channel = readable[topic.channel] else { return nil }
            return WrittenPost(post: post, topic: topic, channel: channel)
        }
    }
}
