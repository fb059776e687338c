extension Storage {
    /// Throws `DatabaseUnavailable` where the database takes nothing. That is tried at the first call, and after a write failed because of it until it works.
    package func requireWriting() async throws {
        guard !writing.isProved, try writing.mayProve(at: clock.now) else { return }
        try await write { try $0.community.proveWriting() }
        try await write { try $0.community.forgetProof() }
        writing.proved()
    }
}
