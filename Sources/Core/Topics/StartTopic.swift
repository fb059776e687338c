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
    ///   - origin: what it is sent from. A draft goes: of it there is one topic, and only of what its author had before their eyes. A conflict
    ///     where it changed since it was read, and where it was sent already with other words, elsewhere or in another voice.
    ///   - type: the type that the answers were given for, as it was shown. A conflict where it has changed since.
    package func callAsFunction(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        seen: [ID<Topic>] = [],
        from origin: PostOrigin,
        of type: TopicType.Version? = nil,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let candidates = MentionScanner.candidates(title: words.words.title.text, in: words.words.text)
        return try await storage.write(as: viewer) { [limit] work, viewer in
            let access = try work.channels.access(channel, by: viewer)
            let (key, known) = try work.begun(kind, type, in: channel, saying: words, from: origin, by: viewer)
            if let known { return known }
            let form = try type.map { try work.form($0, words.words.answers, in: access) }
            if form == nil { try access.admitTopic(kind) }
            try kind.admit(words.voice)
            try limit.admit(viewer, in: work)

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
    /// The topic that the author began with these words before, if any, and the key to keep them under. They are known by what they are sent
    /// from, or where the same was said a while ago; a draft that says the same goes.
    fileprivate func begun(
        _ kind: Topic.Kind,
        _ type: TopicType.Version?,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        from origin: PostOrigin,
        by viewer: Viewer
    ) throws -> (key: IdempotencyKey, topic: ID<Topic>?) {
        let draft = origin.draft
        // Two windows that send one draft do so one after the other.
        if let draft { try drafts.lock(draft.id) }
        let (key, sent) = try posts.sent(words.words.text, title: words.words.title, from: origin, by: viewer.member)
        if let sent {
            guard draft == nil || sent.isOpening(kind, in: channel, saying: words) else { throw Refusal.conflict("draft.sent-otherwise") }
            return (key, sent.topic)
        }
        if let draft { try drafts.admit(draft, by: viewer) }
        _ = try members.lock(viewer.member)
        let since = now.adding(-StartTopic.repeating)
        // Two cases can have the same title and nothing below it.
        guard type == nil else { return (key, nil) }
        let known = try posts.begun(kind, in: channel, saying: words, by: viewer.member, since: since)
        if known != nil, let draft { try drafts.discard(draft.id) }
        return (key, known)
    }

    /// Stores the topic and its opening.
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

    /// What is shown instead of the body where it is withheld.
    func mask(for voice: Post.Voice, of viewer: Viewer) throws -> Mask? {
        guard voice == .masked else { return nil }
        let figures = try organisations.figures(of: viewer.organisation.id)
        return Mask(viewer.organisation, population: figures.population)
    }
}
