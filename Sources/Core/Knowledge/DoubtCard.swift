/// Doubts a card: readers are warned and its seat reviews it. Every writer may do this.
package struct DoubtCard: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Card>, reason: Checked<String>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.knowledge.lock(id, by: viewer)
            try access.place.objectionToReply.refuse()
            let reason = try TextRules.line(reason.words, field: "reason", limit: 200)
            try work.knowledge.doubt(id, reason: reason, by: viewer.member)
            try work.announceChange(of: access.card, by: viewer)
        }
    }
}
