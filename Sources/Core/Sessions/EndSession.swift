/// Ends a session.
package struct EndSession: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ session: ID<Session>, of viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard try work.sessions.end(session, of: viewer.member) else { throw Refusal.notFound }
            try work.events.append(.sessionEnded, member: viewer.member, actor: viewer.member)
        }
    }
}
