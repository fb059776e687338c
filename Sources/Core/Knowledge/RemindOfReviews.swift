/// Writes to the seats whose cards have come to their day of review. Each card is told of once, also where several nodes look.
package struct RemindOfReviews: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// Returns how many cards were looked at; call again while it is more than none.
    package func callAsFunction(limit: Int = 50) async throws -> Int {
        guard try await storage.read({ try $0.knowledge.hasDue() }) else { return 0 }
        return try await storage.write { [stationery] work in
            let due = try work.knowledge.claimDue(limit: limit)
            for card in due {
                for member in try work.members.sitting(on: card.seat) {
                    try work.send(.review, to: member, link: .card(card.id), values: ["title": card.title], on: stationery)
                }
            }
            return due.count
        }
    }
}
