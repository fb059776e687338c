/// Marks a card as helpful or takes that back. Organisations are counted, not members; viewers who may only read are not counted.
package struct SetCardHelped: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns whether the card is now as the viewer wants it.
    @discardableResult
    package func callAsFunction(_ id: ID<Card>, to helped: Bool, as viewer: Viewer) async throws -> Bool {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.access(id, by: viewer)
            guard access.place.mayReply else { return false }
            if try work.knowledge.setHelped(id, viewer, to: helped) {
                try work.events.append(.cardChanged, channel: access.card.channel, about: .card(id), actor: viewer.member)
            }
            return true
        }
    }
}
