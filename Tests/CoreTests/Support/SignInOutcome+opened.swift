import Core

extension SignInOutcome {
    /// The session, where no code was asked for.
    var opened: OpenedSession {
        get throws {
            guard case .open(let session) = self else { throw Refusal.signedOut }
            return session
        }
    }
}

extension TestCommunity {
    /// Sets a password as somebody does whose session is long known.
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
