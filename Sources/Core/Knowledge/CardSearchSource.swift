import Search

/// Knowledge cards. Each is found by itself, beside the topic it comes from.
struct CardSearchSource: SearchSource {
    let subjects: Set<Subject.Kind> = [.card]
    let kinds: [FoundKind] = [.card]
    let suggested = SuggestedPart.source(CardSuggestionSource())

    func change(after events: [Event], _ reader: DocumentReader) throws -> IndexChange {
        let cards: Set<ID<Card>> = events.touched(.card)
        return IndexChange(documents: cards.isEmpty ? [] : try store(reader).documents(cards))
    }

    func documents(after key: Key, limit: Int, _ reader: DocumentReader) throws -> [(key: Key, document: SearchDocument?)] {
        try store(reader).documents(after: ID(key), limit: limit).map { ($0.key, $0) }
    }

    func count(_ snapshot: ReadTransaction) throws -> Int { try snapshot.knowledge.count() }

    func things(_ hits: [SearchHit], _ snapshot: ReadTransaction) throws -> [Key: any FoundThing] {
        let cards = try snapshot.knowledge.all(hits.map { ID($0.key) })
        let helped = try snapshot.knowledge.helped(cards.keys)
        let topics = try snapshot.topics.all(Set(cards.values.map(\.topic)))
        return cards.values.reduce(into: [:]) { things, card in
            guard let topic = topics[card.topic] else { return }
            things[card.id.key] = FoundCard(card: card, helped: helped[card.id] ?? 0, topic: topic)
        }
    }

    private func store(_ reader: DocumentReader) -> CardDocumentStore {
        CardDocumentStore(tx: reader.snapshot.tx, plainText: reader.plainText)
    }
}

extension FoundKind {
    package static let card = FoundKind("card", "ナレッジ", "カード", "card")
}
