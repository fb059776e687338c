/// What a member wrote under their name, as far as the viewer may read it.
package struct WrittenPost: Sendable {
    package let post: Post
    package let topic: Topic
    package let channel: Channel
}

extension Snapshot {
    /// Newest first. Masked posts never appear here, also not to their author.
    package func written(by member: ID<Member>, limit: Int, for viewer: Viewer) throws -> [WrittenPost] {
        let posts = try posts.written(by: member, before: nil, limit: limit * 3)
        let topics = try topics.all(Set(posts.map(\.topic)))
        let readable = try channels.readable(Set(topics.values.map(\.channel)), by: viewer)
        return posts.compactMap { post -> WrittenPost? in
            guard let topic = topics[post.topic], let access = readable[topic.channel] else { return nil }
            return WrittenPost(post: post, topic: topic, channel: access.channel)
        }
        .prefix(limit).map { $0 }
    }
}
