/// Deletes a collection. Its cards stay.
package struct RemoveCollection: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<CardCollection>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard let collection = try work.collections.find(id) else { throw Refusal.notFound }
            try collection.objectionToArrange(by: viewer).refuse()
            try work.collections.remove(id)
            try work.events.append(.collectionChanged, actor: viewer.member)
        }
    }
}
