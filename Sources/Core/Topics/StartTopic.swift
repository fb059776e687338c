/// Starts a topic with its opening post and announces it to everyone who can read the channel.
package struct StartTopic: Sendable {
    /// For how long, in seconds, the same words of the same author are taken for the same topic, also from another form: after going back, a page
    /// comes with a new key.
    static let repeating = 600

    let storage: Storage
    let limit: PostingLimit

    package init(storage: Storage, limit: PostingLimit) {
        self.storage = storage
        self.limit = limit
    }

    /// - Parameters:
    ///   - seen: topics that were looked at before asking; those that are there and may be read are linked.
    ///   - draft: what it was written as, which goes: of a draft there is one topic, and only of what its author had before their eyes. A conflict
    ///     where it changed since it was read, and where it was sent already with other words, elsewhere or in another voice.
    ///   - key: of the form; a draft has its own.
    package func callAsFunction(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        seen: [ID<Topic>] = [],
        from draft: DraftEdition? = nil,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let (title, text, voice) = (words.words.title, words.words.text, words.voice)
        let candidates = MentionScanner.candidates(title: title.text, in: text)
        return try await storage.write(as: viewer) { [limit] work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            // Two windows that send one draft do so one after the other.
            if let draft { try work.drafts.lock(draft.id) }
            let (key, sent) = try work.posts.sent(text, title: title, from: draft, by: viewer.member, with: key)
            if let sent {
                let isSame =
                    sent.channel == channel && sent.kind == kind && sent.title == title.text && sent.text == text.text
                    && sent.voice == voice
                guard draft == nil || isSame else { throw Refusal.conflict("draft.sent-otherwise") }
                return sent.topic
            }
            if let draft { try work.drafts.admit(draft, by: viewer) }
            _ = try work.members.hold(viewer.member)
            let since = work.now.adding(-Self.repeating)
            let known = try work.posts.begun(
                by: viewer.member,
                in: channel,
                kind: kind,
                title: title,
                text: text,
                voice: voice,
                since: since
            )
            if let known {
                if let draft { try work.drafts.discard(draft.id) }
                return known
            }
            try access.admitTopic(kind)
            try kind.admit(voice)
            try limit.admit(viewer, in: work)

            let topic = work.newID(Topic.self)
            let opening = work.newID(Post.self)
            let mask = try work.mask(for: voice, of: viewer)
            let body = voice == .masked ? nil : viewer.organisation.id
            try work.topics.insert(topic, in: channel, kind: kind, title: title, opening: opening, of: body, by: viewer.member)
            try work.posts.insert(opening, in: topic, by: viewer, voice: voice, mask: mask, text: text, key: key)
            try work.mentions.note(candidates, of: opening, at: channel)
            try work.topicLinks.insert(topic, seen: work.linkable(seen, from: access, voice: voice))
            if let draft { try work.drafts.discard(draft.id) }

            let event = try work.events.append(.topicStarted, channel: channel, topic: topic, post: opening, actor: viewer.member)
            try work.topics.setMoved(topic, by: viewer.member, event: event)
            return topic
        }
    }
}

extension Work {
    /// What is shown instead of the body where it is withheld.
    func mask(for voice: Post.Voice, of viewer: Viewer) throws -> Mask? {
        guard voice == .masked else { return nil }
        let figures = try organisations.figures(of: viewer.organisation.id)
        return Mask(viewer.organisation, population: figures.population)
    }
}
