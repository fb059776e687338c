/// Revokes the addresses of a member's feeds.
package struct EndFeedKey: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try work.feedKeys.remove(of: viewer.member)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
