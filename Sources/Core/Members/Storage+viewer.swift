extension Storage {
    /// Runs one act of a member. `body` is given the member as they are inside the transaction, not as they were when their request began: who has
    /// lost a role meanwhile cannot use it any more, and who has left is signed out. It costs one read by the keys of the member and their roles.
    /// - Parameter holdingRoles: whether no other act that asks for this runs between the look at the member and the end; needed by acts that
    ///   change roles or end memberships.
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
