/// Discards what was changed since the version in use.
package struct DiscardTypeDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ type: ID<TopicType>, seen: Int, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let (type, _) = try work.lockedDraft(type, seen: seen, by: viewer)
            guard type.version > 0 else { throw Refusal.forbidden("type.only-draft") }
            try work.topicTypes.discardDraft(of: type.id)
        }
    }
}
