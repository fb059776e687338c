/// Replaces the text of a card; the old one stays as a version.
package struct ReviseCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter version: the version that was read; a later edit is a conflict.
    package func callAsFunction(_ id: ID<Card>, _ words: Checked<CardText>, version: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.objectionToCare.refuse()
            let card = access.card
            guard card.version == version else { throw Refusal.conflict("card.changed-meanwhile") }
            guard !words.words.isSame(as: card) else { return }
            guard try work.knowledge.replace(card, with: words.words, seat: access.seatAfterCare(by: viewer), by: viewer.member) else {
                throw Refusal.conflict("card.changed-meanwhile")
            }
            try work.announceChange(of: card, by: viewer)
        }
    }
}
