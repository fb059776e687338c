import Dispatch
import Synchronization

/// Joins a task that may be cancelled to the connection that works for it, if any does yet.
final class Cancellation: Sendable {
    private struct State {
        var isCancelled = false
        var connection: Canceller?
    }

    private let state = Mutex(State())

    /// From now on `connection` works for the task.
    func begin(on connection: Canceller) throws {
        try state.withLock { state in
            if state.isCancelled { throw CancellationError() }
            state.connection = connection
        }
    }

    /// From now on nothing is interrupted: a commit has to be waited for, and the connection goes to another task.
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
            // Under the lock, so that what is told to end cannot be the work of the next task.
            self.state.withLock { $0.connection?.cancel() }
        }
    }
}
