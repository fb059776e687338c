/// Lists a member's sessions.
package struct ListSessions: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(of viewer: Viewer) async throws -> [Session] {
        try await storage.read { try $0.sessions.sessions(of: viewer.member) }
    }
}
