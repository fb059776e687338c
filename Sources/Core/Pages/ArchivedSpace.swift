/// A space in an archive with its channels.
package struct ArchivedSpace: Sendable {
    package let space: Space
    package let channels: [Channel]
}

extension ReadTransaction {
    /// The spaces of an archive for `audience`; never channels by invitation.
    package func archivedSpaces(for audience: ArchiveAudience) throws -> [ArchivedSpace] {
        let open = try channels.open().filter { $0.space.isReadable(by: audience) }
        return Dictionary(grouping: open, by: \.space.id).values
            .map { places in ArchivedSpace(space: places[0].space, channels: places.map(\.channel).sorted { $0.id < $1.id }) }
            .sorted { $0.space.id < $1.space.id }
    }

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

    /// The collections with a card of these channels, oldest first.
    package func archivedCollections(in channels: [Channel]) throws -> [ArchivedCollection] {
        let places = Set(channels.map(\.id))
        return try collections.all(before: nil, limit: .max).reversed()
            .map { ArchivedCollection(collection: $0, cards: try knowledge.cards(in: $0.id, among: places)) }
            .filter { !$0.cards.isEmpty }
    }

    /// Topics of a channel, oldest first. The title of a withdrawn topic is empty.
    package func archivedTopics(in channel: Channel, after cursor: ID<Topic>?, limit: Int) throws -> [Topic] {
        let ids = try topics.ids(in: channel.id, after: cursor, limit: limit)
        let found = try topics.all(ids)
        return ids.compactMap { found[$0] }
    }

    package func archived(_ topic: Topic) throws -> ArchivedTopic {
        guard let opening = try posts.find(topic.opening) else { throw Refusal.notFound }
        let replies = try posts.replies(to: topic, after: nil, limit: .max)
        return ArchivedTopic(
            topic: topic,
            opening: opening,
            form: try archivedForm(of: topic, opening: opening),
            accepted: try answers.accepted(in: topic.id).map(\.post),
            replies: replies,
            reactions: try posts.reactions(to: [topic.opening] + replies.map(\.id), for: nil)
        )
    }
}
