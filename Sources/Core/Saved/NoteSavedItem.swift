/// Writes the member's own note on something they saved; an empty one removes it.
package struct NoteSavedItem: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ item: ID<SavedItem>, _ note: Private<SavedNote>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard try work.savedItems.setNote(note.words, on: item, of: viewer.member) else { throw Refusal.notFound }
        }
    }
}
