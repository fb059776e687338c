/// A card in an archive with its source posts.
package struct ArchivedCard: Sendable {
    package let card: Card
    package let channel: Channel
    package let topic: Topic
    package let sources: [Post]
}

extension ReadTransaction {
    /// The cards made in these channels, oldest first.
    package func archivedCards(in channels: [Channel]) throws -> [ArchivedCard] {
        let places = channels.keyed(by: \.id)
        let cards = try knowledge.cards(in: Set(places.keys), before: nil, limit: .max).reversed()
        let topics = try topics.all(Set(cards.map(\.topic)))
        let sources = try knowledge.sources(of: cards.map(\.id))
        let posts = try posts.all(sources.values.flatMap(\.self), bodyLimit: 0)
        return cards.compactMap { card in
            guard let channel = places[card.channel], let topic = topics[card.topic] else { return nil }
            return ArchivedCard(card: card, channel: channel, topic: topic, sources: (sources[card.id] ?? []).compactMap { posts[$0] })
        }
    }
}
