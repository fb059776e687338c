import Synchronization

/// Whether the last write failed because the database took none: its disk is full, it may only be read, it is away.
final class WritingState: Sendable {
    private let state = Mutex(false)

    var hasFailed: Bool { state.withLock { $0 } }

    func failed() {
        state.withLock { $0 = true }
    }

    func succeeded() {
        state.withLock { $0 = false }
    }
}
