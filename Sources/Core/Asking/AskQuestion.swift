/// Sends a question. Of a draft there is one topic, and only of what its author had before their eyes.
package struct AskQuestion: Sendable {
    /// A draft as it was read.
    package struct Source: Sendable {
        let draft: ID<Draft>
        let version: Int

        package init(_ draft: ID<Draft>, version: Int) {
            self.draft = draft
            self.version = version
        }
    }

    let storage: Storage
    let start: StartTopic

    package init(storage: Storage, limit: PostingLimit) {
        self.storage = storage
        start = StartTopic(storage: storage, limit: limit)
    }

    /// A conflict where the draft changed since it was read, and where it was sent already with other words or in another voice.
    /// - Parameter key: of the form; a draft has its own.
    package func callAsFunction(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        title: TopicTitle,
        text: PostText,
        voice: Post.Voice,
        seen: [ID<Topic>],
        from source: Source?,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let key = try source.map { try IdempotencyKey("\($0.draft)") } ?? key
        if let source { try await claim(source, with: key, as: viewer) }
        let topic = try await start(
            kind,
            in: channel,
            title: title,
            text: text,
            voice: voice,
            seen: seen,
            draft: source?.draft,
            key: key,
            as: viewer
        )
        if source != nil, try await !isSent(topic, title, text, voice) { throw Refusal.conflict("draft.sent-otherwise") }
        return topic
    }

    /// What is written into the draft after this is not thrown away with it (`DraftStore.remove`).
    private func claim(_ source: Source, with key: IdempotencyKey, as viewer: Viewer) async throws {
        try await storage.write { work in
            guard try work.posts.sent(by: viewer.member, with: key) == nil else { return }
            let access = try work.drafts.hold(source.draft, by: viewer)
            try access.admitChange()
            guard access.draft.version == source.version else { throw Refusal.conflict("draft.changed-meanwhile") }
            try work.drafts.claim(source.draft)
        }
    }

    private func isSent(_ topic: ID<Topic>, _ title: TopicTitle, _ text: PostText, _ voice: Post.Voice) async throws -> Bool {
        try await storage.read { snapshot in
            guard let topic = try snapshot.topics.all([topic])[topic], let opening = try snapshot.posts.find(topic.opening) else {
                return false
            }
            return topic.title == title.text && opening.body == text.text && opening.voice == voice
        }
    }
}

extension Snapshot {
    /// The topic that the viewer made of this draft, if any.
    package func sentTopic(of draft: ID<Draft>, by viewer: Viewer) throws -> ID<Topic>? {
        try posts.sent(by: viewer.member, with: IdempotencyKey("\(draft)"))?.topic
    }
}
