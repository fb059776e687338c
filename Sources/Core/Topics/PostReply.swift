/// Posts a reply to a topic and announces it to everyone who can read the topic.
package struct PostReply: Sendable {
    let storage: Storage
    let limit: PostingLimit
    /// Nil writes no letters.
    let stationery: Stationery?

    package init(storage: Storage, limit: PostingLimit, stationery: Stationery? = nil) {
        self.storage = storage
        self.limit = limit
        self.stationery = stationery
    }

    package func callAsFunction(
        _ text: PostText,
        to topic: ID<Topic>,
        voice: Post.Voice,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Post> {
        try await storage.write { [limit, stationery] work in
            let (topic, access) = try work.topics.access(topic, by: viewer)
            let key = try work.posts.key(key, for: text, by: viewer.member)
            if let sent = try work.posts.sent(by: viewer.member, with: key) { return sent.post }
            try access.admitReply()
            try limit.admit(viewer, in: work)
            try work.topics.requireThere(topic.id)

            let reply = work.newID(Post.self)
            let mask = try work.mask(for: voice, of: viewer)
            try work.posts.insert(reply, in: topic.id, by: viewer, voice: voice, mask: mask, text: text, key: key)
            try work.topics.addReply(reply, to: topic.id)
            try work.mentions.note(in: text, of: reply)

            if let stationery { try work.tellAsker(of: topic, answeredBy: viewer.member, on: stationery) }
            let event = try work.events.append(.replyPosted, channel: topic.channel, topic: topic.id, post: reply, actor: viewer.member)
            try work.topics.setMoved(topic.id, by: viewer.member, event: event)
            return reply
        }
    }
}
