/// Creates a collection of cards.
package struct MakeCollection: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ words: Checked<CollectionText>, as viewer: Viewer) async throws -> ID<CardCollection> {
        try await storage.write(as: viewer) { work, viewer in
            _ = try work.members.lock(viewer.member)
            guard try work.collections.count(of: viewer.member) < CardCollection.perMaker else {
                throw Refusal.invalid("title", Refusal.Reason("collection.too-many", ["limit": "\(CardCollection.perMaker)"]))
            }
            let id: ID<CardCollection> = work.newID()
            try work.collections.insert(id, words.words, by: viewer.member)
            try work.events.append(.collectionChanged, actor: viewer.member)
            return id
        }
    }
}
