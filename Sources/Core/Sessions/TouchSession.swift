/// Updates the last request of a session, once an hour at most, and extends it to 30 days from now.
package struct TouchSession: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ session: ID<Session>) async throws {
        try await storage.write { try $0.sessions.touch(session) }
    }
}
