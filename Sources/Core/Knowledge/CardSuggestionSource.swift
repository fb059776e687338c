/// Knowledge cards. A card stands in place of the topic it was made from, because it says the same in fewer words.
struct CardSuggestionSource: SuggestionSource {
    let subject = Subject.Kind.card
    let kinds: [SuggestedKind] = [.card]

    /// The newest card of several. That of a card which was found itself is not asked for.
    func standIns(for found: [any FoundThing], _ snapshot: ReadTransaction) throws -> [Subject: FoundCard] {
        let topics = found.compactMap(\.origin)
        let cards = try snapshot.knowledge.newest(of: topics.map(\.id))
        let helped = try snapshot.knowledge.helped(cards.values.map(\.id))
        return topics.reduce(into: [:]) { standIns, topic in
            guard let card = cards[topic.id] else { return }
            standIns[.topic(topic.id)] = FoundCard(card: card, helped: helped[card.id] ?? 0, topic: topic)
        }
    }

    func suggestions(_ things: [FoundCard], _ snapshot: ReadTransaction) throws -> [Subject: Suggestion] {
        things.keyed(by: \.subject).mapValues { Suggestion(kind: .card, helped: $0.helped, mayHelp: true) }
    }

    /// The organisation is counted.
    func markHelped(_ subject: Subject, _ storage: Storage, as viewer: Viewer) async throws {
        try await SetCardHelped(storage: storage)(subject.typed(), to: true, as: viewer)
    }
}

extension SuggestedKind {
    package static let card = SuggestedKind("card", rank: 10)
}
