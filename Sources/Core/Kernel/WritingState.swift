import Synchronization

/// Whether the database accepts writes: its disk may be full, or it may be read-only or unreachable.
///
/// A small write may still fit where a larger one is refused, so only a test write of its own proves that there is room.
final class WritingState: Sendable {
    private struct State {
        var isProved = false
        var triedAt: Moment?
        var outage: DatabaseUnavailable?
    }

    private let state = Mutex(State())

    var isProved: Bool { state.withLock { $0.isProved } }

    func failed(_ outage: DatabaseUnavailable?) {
        state.withLock { state in
            state.isProved = false
            state.outage = outage
        }
    }

    /// At most once a second, because frequent health checks must not fill the disk. In between, the last result holds.
    func mayProve(at now: Moment) throws -> Bool {
        try state.withLock { state in
            if let triedAt = state.triedAt, (0..<1).contains(now.seconds(since: triedAt)) {
                if let outage = state.outage { throw outage }
                return false
            }
            state.triedAt = now
            return true
        }
    }

    func proved() {
        state.withLock { state in
            state.isProved = true
            state.outage = nil
        }
    }
}
