/// Confirms a card and sets its next review.
package struct ConfirmCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, review: ReviewSpan, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.objectionToCare.refuse()
            try work.knowledge.confirm(id, until: review.end(from: work.now), seat: access.seatAfterCare(by: viewer))
            try work.announceChange(of: access.card, by: viewer)
        }
    }
}
