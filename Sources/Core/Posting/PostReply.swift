/// Posts a reply to a topic and announces it to everyone who can read the topic.
package struct PostReply: Sendable {
    /// For how long, in seconds, the same words of the same author are taken for the same reply, also from another form: after going back, a page
    /// comes with a new key.
    static let repeating = 600

    let storage: Storage
    let limit: PostingLimit
    /// Nil writes no letters.
    let stationery: MailComposer?

    package init(storage: Storage, limit: PostingLimit, stationery: MailComposer? = nil) {
        self.storage = storage
        self.limit = limit
        self.stationery = stationery
    }

    /// - Parameter takesBackSame: whether somebody who withholds their body takes back that it has the same trouble, which names it.
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
            // Held where the body is withheld: a reaction that names it must not come between.
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
    /// Passes who withholds their body in a topic and is not among the bodies that it names as having the same trouble: beside those, the
    /// words would tell whose they are.
    fileprivate func admitMasked(in topic: Topic, by viewer: Viewer, takesBackSame: Bool) throws {
        guard try posts.hasReacted(.same, to: topic.opening, by: viewer.member) else { return }
        guard takesBackSame else { throw Refusal.invalid("voice", "reply.masked-same") }
        _ = try posts.setReaction(.same, on: topic.opening, by: viewer.member, to: false)
        try events.append(.reactionChanged, channel: topic.channel, topic: topic.id, post: topic.opening, actor: viewer.member)
    }
}
