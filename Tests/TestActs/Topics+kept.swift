import Core

extension StartTopic {
    package func callAsFunction(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        title: TopicTitle,
        text: PostText,
        voice: Post.Voice,
        seen: [ID<Topic>] = [],
        from draft: DraftEdition? = nil,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        let words = try Checked.kept(TopicText(title, text), voice: voice, by: viewer)
        let origin = draft.map { PostOrigin.draft($0) } ?? .form(key)
        return try await self(kind, in: channel, saying: words, seen: seen, from: origin, as: viewer)
    }
}

extension PostReply {
    package func callAsFunction(
        _ text: PostText,
        to topic: ID<Topic>,
        voice: Post.Voice,
        takesBackSame: Bool = false,
        key: IdempotencyKey,
        as viewer: Viewer
    ) async throws -> ID<Post> {
        try await self(.kept(text, voice: voice, by: viewer), to: topic, takesBackSame: takesBackSame, key: key, as: viewer)
    }
}

extension EditPost {
    package func callAsFunction(
        _ post: ID<Post>,
        title: TopicTitle?,
        text: PostText,
        version: Int,
        as viewer: Viewer
    ) async throws -> ID<Topic> {
        try await self(post, saying: .kept(EditedText(title, text), by: viewer), version: version, as: viewer)
    }
}

extension WithdrawPost {
    package func callAsFunction(_ post: ID<Post>, reason: String, as viewer: Viewer) async throws -> ID<Topic> {
        try await self(post, reason: .kept(reason, by: viewer), as: viewer)
    }
}

extension DoubtAnswer {
    package func callAsFunction(_ topic: ID<Topic>, reason: String, as viewer: Viewer) async throws {
        try await self(topic, reason: .kept(reason, by: viewer), as: viewer)
    }
}
