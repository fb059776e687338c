import Core

extension SignInOutcome {
    /// The session, when no second factor was asked for.
    var opened: OpenedSession {
        get throws {
            guard case .open(let session) = self else { throw Refusal.signedOut }
            return session
        }
    }
}

extension TestCommunity {
    /// Sets a password in a session that began long ago.
    @discardableResult
    func setPassword(_ password: String, current: String = "", hashing: any PasswordHashing, by viewer: Viewer) async throws
        -> OpenedSession
    {
        try await SetPassword(storage: storage, hashing: hashing, stationery: .test)(
            password,
            current: current,
            session: ID(bits: 0),
            agent: "test",
            by: viewer
        )
    }
}
