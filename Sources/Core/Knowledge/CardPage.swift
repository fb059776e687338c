/// The page of a knowledge card.
package struct CardPage: Sendable {
    package let access: CardAccess
    package let sources: [Post]
    /// The topic; its title is empty when it was withdrawn.
    package let topic: Topic
    package let seat: Seat
    package let organisation: Organisation
    /// The current holders of the seat.
    package let keepers: [SeatAssignment]
    package let helped: Int
    package let hasHelped: Bool
    /// The member who doubts it; nil when nobody does.
    package let doubter: CardActor?
    /// The collections the viewer may add it to, and whether it is in them.
    package let collections: [(collection: CardCollection, isIn: Bool)]
    package let cursor: Int64
    package let now: Moment

    package var card: Card { access.card }
    /// Nil while its topic is still solved.
    package var unsettled: Topic.QuestionState? { topic.isUnsettled ? topic.state : nil }
    package var needsReview: Bool { card.needsReview(at: now) }
}

extension ReadTransaction {
    /// The page of a card for viewers who can all read it with equal rights.
    package func cardVariants(_ id: ID<Card>, for viewers: [Viewer?]) throws -> [LiveVariant<CardPage>] {
        let helped = try knowledge.helpers(of: id, among: Set(viewers.compactMap { $0?.member }))
        return try variants(viewers) { viewer in
            guard let viewer, helped.contains(viewer.member) else { return .shared([]) }
            return .own(viewer.member)
        } model: { viewer in
            try cardPage(id, for: viewer)
        }
    }

    package func cardPage(_ id: ID<Card>, for viewer: Viewer?) throws -> CardPage {
        let access = try knowledge.access(id, by: viewer)
        let card = access.card
        let sources = try posts.all(knowledge.sources(of: id), bodyLimit: 600)
        guard let topic = try topics.all([card.topic])[card.topic], let seat = try seats.seat(card.seat),
            let organisation = try organisations.organisation(seat.organisation)
        else { throw Refusal.notFound }
        let arranged = viewer == nil ? [] : try collections.all().filter { $0.mayArrange(viewer) }
        let holding = try collections.holding(id)
        return CardPage(
            access: access,
            sources: sources.values.sorted { $0.id < $1.id },
            topic: topic,
            seat: seat,
            organisation: organisation,
            keepers: viewer == nil ? [] : try seats.sittings(on: card.seat, limit: 20).filter { $0.until == nil },
            helped: try knowledge.helped([id])[id] ?? 0,
            hasHelped: try viewer.map { try knowledge.hasHelped(id, $0.member) } ?? false,
            doubter: try doubter(of: card, for: viewer),
            collections: arranged.map { ($0, holding.contains($0.id)) },
            cursor: try events.head(),
            now: now
        )
    }

    /// The topic a card was made from.
    package func topic(of card: ID<Card>) throws -> ID<Topic> {
        guard let card = try knowledge.find(card) else { throw Refusal.notFound }
        return card.topic
    }

    /// - Parameter id: the last card of the page before.
    package func cardsPage(before id: ID<Card>?, for viewer: Viewer?) throws -> CardsPage {
        let readable = try channels.readable(by: viewer).keyed(by: \.channel.id, \.channel)
        let cards = try knowledge.cards(in: Set(readable.keys), before: id, limit: CardsPage.length + 1)
        return try page(Array(cards.prefix(CardsPage.length)), readable, hasMore: cards.count > CardsPage.length)
    }

    package func collectionPage(_ id: ID<CardCollection>, for viewer: Viewer?) throws -> (collection: CardCollection, page: CardsPage) {
        guard let collection = try collections.find(id) else { throw Refusal.notFound }
        let readable = try channels.readable(by: viewer).keyed(by: \.channel.id, \.channel)
        return (collection, try page(try knowledge.cards(in: id, among: Set(readable.keys)), readable, hasMore: false))
    }

    private func page(_ cards: [Card], _ places: [ID<Channel>: Channel], hasMore: Bool) throws -> CardsPage {
        let topics = try topics.all(Set(cards.map(\.topic)))
        return CardsPage(
            cards: cards,
            helped: try knowledge.helped(cards.map(\.id)),
            unsettled: Set(cards.filter { topics[$0.topic]?.isUnsettled == true }.map(\.id)),
            places: places,
            collections: try collections.all(),
            hasMore: hasMore,
            now: now
        )
    }
}
