/// Makes a knowledge card from a topic.
package struct MakeCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - sources: the topic's posts that the card is based on.
    ///   - key: the idempotency key: a repeated submit makes one card.
    package func callAsFunction(
        _ words: Checked<CardText>,
        from topic: ID<Topic>,
        sources: Set<ID<Post>>,
        review: ReviewSpan,
        key: IdempotencyKey? = nil,
        as viewer: Viewer
    ) async throws -> ID<Card> {
        try await storage.write(as: viewer) { work, viewer in
            let (topic, access) = try work.topics.lock(topic, by: viewer)
            if let made = try key.flatMap({ try work.knowledge.made(of: topic.id, with: $0) }) { return made }
            try topic.objectionToMakeCard(in: access).refuse()
            try work.topics.lockedObjection(to: topic.id).refuse()
            let known = try work.posts.all(Array(sources)).values.filter { $0.topic == topic.id && $0.withdrawal == nil }
            guard !known.isEmpty, known.count == sources.count else { throw Refusal.invalid("sources", "card.sources-missing") }

            let end = review.end(from: work.now)
            let card = NewCard(id: work.newID(), topic: topic, text: words.words, sources: sources, review: end, key: key)
            try work.knowledge.insert(card, by: viewer)
            try work.events.append(.cardMade, channel: topic.channel, topic: topic.id, about: .card(card.id), actor: viewer.member)
            return card.id
        }
    }
}

extension Topic {
    /// Cards are made from solved questions and reports.
    func objectionToMakeCard(in access: ChannelAccess) -> Refusal? {
        if let objection = access.objectionToReply { return objection }
        switch (kind, state) {
        case (.question, .solved), (.question, .stale), (.practice, _): return nil
        case (.question, _), (.discussion, _), (.announcement, _): return .forbidden("card.not-solved")
        }
    }
}
