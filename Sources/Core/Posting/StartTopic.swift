/// Starts a topic with its opening post and announces it to everyone who can read the channel.
package struct StartTopic: Sendable {
    /// Seconds within which a topic with the same text by the same author counts as a repeated submit, even with another key: after going
    /// back, a page has a new key.
    static let repeating = 600

    let storage: Storage
    let limit: PostingLimit

    package init(storage: Storage, limit: PostingLimit) {
        self.storage = storage
        self.limit = limit
    }

    /// - Parameters:
    ///   - seen: topics viewed before asking; the existing and readable ones are linked.
    ///   - origin: a form or a draft. A draft is deleted: it becomes one topic, in the version its author saw. A conflict when it changed
    ///     since it was read, or was already sent with other text, elsewhere or in another voice.
    ///   - type: the version of the type that the answers were given for; a later version is a conflict.
    package func callAsFunction(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        seen: [ID<Topic>] = [],
        from origin: PostOrigin,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let candidates = MentionScanner.candidates(title: words.words.title.text, in: words.words.text)
        return try await storage.write(as: viewer) { [limit] work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            let (key, known) = try work.begun(kind, in: channel, saying: words, from: origin, by: viewer)
            if let known { return known }
            let form = try words.words.form.map { try work.form($0, in: access) }
            if form == nil { try access.objectionToBegin(kind).refuse() }
            try kind.objection(to: words.voice).refuse()
            try limit.objection(to: viewer, in: work).refuse()

            let topic = try work.insert(kind, form, in: channel, saying: words, under: key, by: viewer)
            if let form { try work.topicAnswers.set(form.answers, of: topic.id, form.version.type, form.definition) }
            try work.mentions.note(candidates, of: topic.opening, at: channel)
            try work.topicLinks.insert(topic.id, seen: work.linkable(seen, from: access, voice: words.voice))
            if let draft = origin.draft { try work.drafts.discard(draft.id) }

            try work.events.append(
                .topicStarted,
                channel: channel,
                topic: topic.id,
                post: topic.opening,
                actor: viewer.member
            )
            try work.topics.setMoved(topic.id, by: viewer.member)
            return topic.id
        }
    }
}

extension WriteTransaction {
    /// The author's topic from an earlier submit, if any, and the key for this one. It is found by its origin, or by the same text sent
    /// shortly before; a draft with that text is deleted.
    fileprivate func begun(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        from origin: PostOrigin,
        by viewer: Viewer
    ) throws -> (key: IdempotencyKey, topic: ID<Topic>?) {
        let draft = origin.draft
        // Two windows that send the same draft are serialised.
        if let draft { try drafts.lock(draft.id) }
        let (key, sent) = try posts.sent(words.words.text, title: words.words.title, from: origin, by: viewer.member)
        if let sent {
            guard draft == nil || sent.isOpening(kind, in: channel, saying: words) else { throw Refusal.conflict("draft.sent-otherwise") }
            return (key, sent.topic)
        }
        if let draft { try drafts.access(draft.id, by: viewer).objectionToSend(draft).refuse() }
        _ = try members.lock(viewer.member)
        let since = now.adding(-StartTopic.repeating)
        // Two cases can have the same title and nothing below it.
        guard words.words.form == nil else { return (key, nil) }
        let known = try posts.begun(kind, in: channel, saying: words, by: viewer.member, since: since)
        if known != nil, let draft { try drafts.discard(draft.id) }
        return (key, known)
    }

    /// Inserts the topic and its opening post.
    fileprivate func insert(
        _ kind: Topic.Kind,
        _ form: NewForm?,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        under key: IdempotencyKey,
        by viewer: Viewer
    ) throws -> NewTopic {
        let voice = words.voice
        let topic = NewTopic(
            id: newID(),
            channel: channel,
            kind: kind,
            title: words.words.title,
            opening: newID(),
            organisation: voice == .masked ? nil : viewer.organisation.id,
            form: form
        )
        let mask = try mask(for: voice, of: viewer)
        try topics.insert(topic, by: viewer.member)
        try posts.insert(
            NewPost(id: topic.opening, topic: topic.id, voice: voice, mask: mask, text: words.words.text, key: key),
            by: viewer
        )
        return topic
    }

    /// The mask in place of the organisation; nil for other voices.
    func mask(for voice: Post.Voice, of viewer: Viewer) throws -> Mask? {
        guard voice == .masked else { return nil }
        let figures = try organisations.figures(of: viewer.organisation.id)
        return Mask(viewer.organisation, population: figures.population)
    }
}
