extension Storage {
    /// Runs one act of a member. `body` gets the viewer as loaded inside the transaction, not as of the request: a role revoked meanwhile
    /// no longer counts, and a former member is signed out. Costs one read by primary key.
    /// - Parameter holdingRoles: serialises the act with all others that ask for it; required for acts that change roles or end
    ///   memberships.
    package func write<Value: Sendable>(
        as viewer: Viewer,
        holdingRoles: Bool = false,
        _ body: @escaping @Sendable (WriteTransaction, Viewer) throws -> Value
    ) async throws -> Value {
        try await write { work in
            if holdingRoles { try work.community.lock() }
            guard let present = try work.viewers.viewer(viewer.member) else { throw Refusal.signedOut }
            return try body(work, present)
        }
    }
}
