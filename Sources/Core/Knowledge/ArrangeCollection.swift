/// Adds a card to a collection or removes it.
package struct ArrangeCollection: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<CardCollection>, _ card: ID<Card>, isIn: Bool, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard let collection = try work.collections.find(id) else { throw Refusal.notFound }
            try collection.objectionToArrange(by: viewer).refuse()
            let access = try work.knowledge.access(card, by: viewer)
            if isIn, try work.collections.isFull(id) {
                throw Refusal.invalid("collection", Refusal.Reason("collection.full", ["limit": "\(CardCollection.limit)"]))
            }
            if isIn { try work.collections.put(card, in: id) } else { try work.collections.take(card, from: id) }
            try work.events.append(.collectionChanged, channel: access.card.channel, about: .card(card), actor: viewer.member)
        }
    }
}
