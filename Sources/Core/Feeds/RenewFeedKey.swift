/// Replaces the secret in the addresses of a member's feeds. The previous one is revoked.
package struct RenewFeedKey: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(by viewer: Viewer) async throws -> Secret {
        let secret = Secret()
        try await storage.write(as: viewer) { work, viewer in
            try work.feedKeys.set(secret.hash, of: viewer.member)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
        return secret
    }
}
