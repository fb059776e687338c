/// A collection in an archive with its archived cards, in their order.
package struct ArchivedCollection: Sendable {
    package let collection: CardCollection
    package let cards: [Card]
}

extension ReadTransaction {
    /// The collections with a card of these channels, oldest first.
    package func archivedCollections(in channels: [Channel]) throws -> [ArchivedCollection] {
        let places = Set(channels.map(\.id))
        return try collections.all(before: nil, limit: .max).reversed()
            .map { ArchivedCollection(collection: $0, cards: try knowledge.cards(in: $0.id, among: places)) }
            .filter { !$0.cards.isEmpty }
    }
}
