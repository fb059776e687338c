/// Deletes a draft with its comments.
package struct DiscardDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Draft>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try work.drafts.lock(id, by: viewer).objectionToChange.refuse()
            try work.drafts.discard(id)
        }
    }
}
