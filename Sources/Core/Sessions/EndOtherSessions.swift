/// Ends every session of a member except the current one.
package struct EndOtherSessions: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Returns the number of ended sessions.
    package func callAsFunction(except session: ID<Session>, of viewer: Viewer) async throws -> Int {
        try await storage.write(as: viewer) { work, viewer in
            let ended = try work.sessions.endAll(of: viewer.member, except: session)
            if ended > 0 { try work.events.append(.sessionEnded, member: viewer.member, actor: viewer.member) }
            return ended
        }
    }
}
