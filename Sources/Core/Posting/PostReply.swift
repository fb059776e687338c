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
            try access.objectionToReply.refuse()
            try limit.objection(to: viewer, in: work).refuse()
            try work.topics.lockedObjection(to: topic.id).refuse()
            if voice == .masked { try work.takeBackSame(in: topic, by: viewer, isAgreed: takesBackSame) }

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
    /// Revokes the 同じ悩み of a masked author, which names their organisation; refuses one who did not agree to that.
    fileprivate func takeBackSame(in topic: Topic, by viewer: Viewer, isAgreed: Bool) throws {
        guard try posts.hasReacted(.same, to: topic.opening, by: viewer.member) else { return }
        guard isAgreed else { throw Refusal.invalid("voice", "reply.masked-same") }
        _ = try posts.setReaction(.same, on: topic.opening, by: viewer.member, to: false)
        try events.append(.reactionChanged, channel: topic.channel, topic: topic.id, post: topic.opening, actor: viewer.member)
    }
}
