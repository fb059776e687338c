/// A post by a member under their name, if the viewer may read it.
package struct WrittenPost: Sendable {
    package let post: Post
    package let topic: Topic
    package let channel: Channel

    /// Whether it opened the topic; a reply says nothing about the topic's kind.
    package var isOpening: Bool { topic.opening == post.id }
}

extension ReadTransaction {
    /// Newest first. Masked posts never appear here, not even for their author.
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
