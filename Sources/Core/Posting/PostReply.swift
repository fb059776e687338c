/// Posts a reply and announces it to everyone who can read the topic.
package struct PostReply: Sendable {
    /// Seconds within which a reply with the same text by the same author counts as a repeated submit, even with another key: after going
    /// back, a page has a new key.
    static let repeating = 600

    let storage: Storage
    let limit: PostingLimit
    /// Nil sends no mail.
    let stationery: MailComposer?

    package init(storage: Storage, limit: PostingLimit, stationery: MailComposer? = nil) {
        self.storage = storage
        self.limit = limit
        self.stationery = stationery
    }

    /// - Parameter takesBackSame: whether a masked author revokes their 同じ悩み, which names their organisation.
    package func callAsFunction(
        _ reply: Checked<PostText>,
        to topic: ID<Topic>,
        takesBackSame: Bool = false,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Post> {
        let (text, voice) = (reply.words, reply.voice)
        let candidates = MentionScanner.candidates(in: text)
        return try await storage.write(as: viewer) { [limit, stationery] work, viewer in
            // Locked for a masked reply, so that no reaction naming the organisation can come in between.
            let (topic, access) = try voice == .masked ? work.topics.lock(topic, by: viewer) : work.topics.access(topic, by: viewer)
            let (key, sent) = try work.posts.sent(text, from: .form(key), by: viewer.member)
            if let sent { return sent.post }
            let since = work.now.adding(-Self.repeating)
            if let known = try work.posts.replied(to: topic.id, by: viewer.member, text: text, voice: voice, since: since) { return known }
            try access.admitReply()
            try limit.admit(viewer, in: work)
            try work.topics.requireThere(topic.id)
            if voice == .masked { try work.admitMasked(in: topic, by: viewer, takesBackSame: takesBackSame) }

            let reply = work.newID(Post.self)
            let mask = try work.mask(for: voice, of: viewer)
            try work.posts.insert(NewPost(id: reply, topic: topic.id, voice: voice, mask: mask, text: text, key: key), by: viewer)
            try work.mentions.note(candidates, of: reply, at: topic.channel)

            if let stationery { try work.tellAsker(of: topic, answeredBy: viewer.member, with: reply, on: stationery) }
            try work.events.append(.replyPosted, channel: topic.channel, topic: topic.id, post: reply, actor: viewer.member)
            try work.topics.addReply(reply, to: topic.id, by: viewer.member)
            return reply
        }
    }
}

extension WriteTransaction {
    /// Refuses a masked author whose organisation is named under 同じ悩み in the topic, because the two together would reveal it.
    fileprivate func admitMasked(in topic: Topic, by viewer: Viewer, takesBackSame: Bool) throws {
        guard try posts.hasReacted(.same, to: topic.opening, by: viewer.member) else { return }
        guard takesBackSame else { throw Refusal.invalid("voice", "reply.masked-same") }
        _ = try posts.setReaction(.same, on: topic.opening, by: viewer.member, to: false)
        try events.append(.reactionChanged, channel: topic.channel, topic: topic.id, post: topic.opening, actor: viewer.member)
    }
}
