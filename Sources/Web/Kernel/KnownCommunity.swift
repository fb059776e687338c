import Core

/// The community as last read by this node. Every page needs it, and it rarely changes.
final class KnownCommunity: Sendable {
    private let state = Locked((turn: 0, community: Community?.none))

    /// - Parameter read: loads the community. A value read before an invalidation is used once and not cached.
    func get(_ read: () async throws -> Community?) async throws -> Community? {
        let (turn, known) = state.withLock { $0 }
        if let known { return known }
        let found = try await read()
        state.withLock { state in if state.turn == turn { state.community = found } }
        return found
    }

    func forget() {
        state.withLock { state in state = (state.turn + 1, nil) }
    }
}
