import Core

/// The community as this node last read it. Each page names it, and it changes a few times a year.
final class KnownCommunity: Sendable {
    private let state = Locked((turn: 0, community: Community?.none))

    /// - Parameter read: looks it up. What was read before somebody changed it is used once and not kept.
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
