import Synchronization

/// Whether the database takes what is written: its disk may be full, it may only be read, it may be away.
///
/// What is small may still find room where anything else is refused, so no act proves that there is room, only a proof made for it.
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

    /// Once a second at most: whoever asks for health again and again must not fill the disk by it. In between, what failed last holds.
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
