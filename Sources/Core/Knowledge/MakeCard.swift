/// Makes a knowledge card of a topic: what remains when the question is solved.
package struct MakeCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - sources: posts of the topic that the card rests on.
    ///   - key: names one filling-in of the form: sent twice, it makes one card.
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
            try access.admitReply()
            try topic.admitCard()
            try work.topics.requireThere(topic.id)
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
    /// Passes what has something to keep: a solved question, or a report of what was done.
    func admitCard() throws(Refusal) {
        switch use {
        case .solved, .experience: return
        case .asking, .notice, .talk: throw .forbidden("card.not-solved")
        }
    }

    package var mayBecomeCard: Bool { Refusal.passes(try admitCard()) }
}
