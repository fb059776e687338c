/// Sets a member's password. Every session ends, and the current browser gets a new one.
package struct SetPassword: Sendable {
    let storage: Storage
    let hashing: any PasswordHashing
    let stationery: MailComposer

    package init(storage: Storage, hashing: any PasswordHashing, stationery: MailComposer) {
        self.storage = storage
        self.hashing = hashing
        self.stationery = stationery
    }

    /// - Parameters:
    ///   - current: the old password; not needed when there is none, or when the session has just begun by mail.
    ///   - session: the current session.
    package func callAsFunction(
        _ password: String,
        current: String = "",
        session: ID<Session>,
        agent: String,
        by viewer: Viewer
    ) async throws -> OpenedSession {
        let (mail, old) = try await storage.read { snapshot in
            let isKnownByLetter = try snapshot.sessions.isFreshByLetter(session)
            return (try snapshot.members.mail(of: viewer.member), isKnownByLetter ? nil : try snapshot.passwords.hash(of: viewer.member))
        }
        guard let mail else { throw Refusal.notFound }
        let new = try Password(new: password, mail: mail)
        if let old { try await check(current, against: old, of: viewer.member) }
        // Hashing takes tenths of a second: never inside a transaction, which would block all writers.
        let hash = try await hashing.hash(new.text)
        return try await storage.write(as: viewer) { work, viewer in
            guard try work.members.lock(viewer.member) else { throw Refusal.notFound }
            // Another request may have set one since the check.
            if let old, try work.passwords.hash(of: viewer.member) != old { throw Self.mismatch }
            try work.passwords.put(hash, of: viewer.member)
            try work.send(.passwordSet, to: viewer.member, on: stationery)
            let session = try work.renewSession(of: viewer.member, agent: agent)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
            return session
        }
    }

    private func check(_ typed: String, against hash: String, of member: ID<Member>) async throws {
        guard !typed.isEmpty else { throw Refusal.invalid("current", "password.current-missing") }
        let current = try Password(attempt: typed, field: "current", mismatch: "password.current-wrong")
        try await storage.count([RateLimit("current-password", of: "\(member)", limit: 5, window: 900)])
        guard await hashing.verify(current, against: hash) else { throw Self.mismatch }
    }

    private static let mismatch = Refusal.invalid("current", "password.current-wrong")
}

extension ReadTransaction {
    /// Whether setting a password requires the old one.
    package func asksForPassword(_ session: ID<Session>, of viewer: Viewer) throws -> Bool {
        try passwords.hash(of: viewer.member) != nil && !sessions.isFreshByLetter(session)
    }
}
