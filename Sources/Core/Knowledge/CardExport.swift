/// A card for export, with the warnings of its page.
package struct CardExport: Sendable {
    package let card: Card
    /// Without their bodies.
    package let sources: [Post]
    /// Nil while its topic is still solved.
    package let unsettled: Topic.QuestionState?
    package let doubter: CardActor?
}

extension ReadTransaction {
    package func cardSheet(_ id: ID<Card>, for viewer: Viewer?) throws -> CardExport {
        let access = try knowledge.access(id, by: viewer)
        return try sheets([access.card], for: viewer)[0]
    }

    /// A collection with its readable cards.
    package func collectionSheets(
        _ id: ID<CardCollection>,
        for viewer: Viewer?
    ) throws -> (collection: CardCollection, sheets: [CardExport]) {
        let (collection, page) = try collectionPage(id, for: viewer)
        return (collection, try sheets(page.cards, for: viewer))
    }

    private func sheets(_ cards: [Card], for viewer: Viewer?) throws -> [CardExport] {
        let sources = try knowledge.sources(of: cards.map(\.id))
        let posts = try self.posts.all(sources.values.flatMap(\.self), bodyLimit: 0)
        let topics = try self.topics.all(Set(cards.map(\.topic)))
        let doubters = try knowledge.doubters(of: cards.map(\.id))
        let hands = try self.hands(Set(doubters.values), for: viewer)
        return cards.map { card in
            CardExport(
                card: card,
                sources: (sources[card.id] ?? []).compactMap { posts[$0] },
                unsettled: topics[card.topic].flatMap { $0.isUnsettled ? $0.state : nil },
                doubter: doubters[card.id].flatMap { hands[$0] }
            )
        }
    }
}
