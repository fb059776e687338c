/// Takes an item out of what the member saved, also where they can no longer read it. That of somebody else stays as it is.
package struct RemoveSavedItem: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ item: ID<SavedItem>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in try work.savedItems.remove(item, of: viewer.member) }
    }
}
