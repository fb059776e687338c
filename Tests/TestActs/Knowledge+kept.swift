import Core

extension MakeCard {
    package func callAsFunction(
        _ text: CardText,
        from topic: ID<Topic>,
        sources: Set<ID<Post>>,
        review: ReviewSpan,
        key: IdempotencyKey? = nil,
        as viewer: Viewer
    ) async throws -> ID<Card> {
        try await self(.kept(text, by: viewer), from: topic, sources: sources, review: review, key: key, as: viewer)
    }
}

extension ReviseCard {
    package func callAsFunction(_ card: ID<Card>, _ text: CardText, version: Int, as viewer: Viewer) async throws {
        try await self(card, .kept(text, by: viewer), version: version, as: viewer)
    }
}

extension DoubtCard {
    package func callAsFunction(_ card: ID<Card>, reason: String, as viewer: Viewer) async throws {
        try await self(card, reason: .kept(reason, by: viewer), as: viewer)
    }
}

extension MakeCollection {
    package func callAsFunction(title: String, lead: String, as viewer: Viewer) async throws -> ID<CardCollection> {
        try await self(.kept(CollectionText(title: title, lead: lead), by: viewer), as: viewer)
    }
}
