/// Mails the seats whose cards are due for review: once per card, even with several nodes.
package struct RemindOfReviews: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// Returns the number of processed cards; call again until it is 0.
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
