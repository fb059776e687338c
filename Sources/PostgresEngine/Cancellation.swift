import Dispatch
import Synchronization

/// Connects the cancellation of a task to the connection that works for it.
final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var connection: Canceller?
    }

    private let state = Mutex(State())

    /// Assigns a connection to the task.
    func begin(on connection: Canceller) throws {
        try state.withLock { state in
            if state.isCancelled { throw CancellationError() }
            state.connection = connection
        }
    }

    /// Ends cancellation: a commit must not be interrupted, and the connection is reused for another task.
    func end() throws {
        try state.withLock { state in
            state.connection = nil
            if state.isCancelled { throw CancellationError() }
        }
    }

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    func cancel() {
        state.withLock { $0.isCancelled = true }
        DispatchQueue.global().async {
            // Under the lock, so that it cannot cancel the next task's statement.
            self.state.withLock { $0.connection?.cancel() }
        }
    }
}
