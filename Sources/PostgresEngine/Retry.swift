import SQLCore
import Synchronization

/// Backoff of connection attempts to an unreachable server: from 50 ms to a second. In between, callers are refused at once.
final class Retry: Sendable {
    private struct State {
        var pause = Duration.zero
        var until: ContinuousClock.Instant?
        var reason = ""
    }

    private let state = Mutex(State())

    func open(_ connect: () throws -> Connection) throws -> Connection {
        try state.withLock { state in
            if let until = state.until, ContinuousClock.now < until { throw SQLFailure.unavailable(state.reason) }
        }
        do {
            let connection = try connect()
            state.withLock { $0 = State() }
            return connection
        } catch let failure as SQLFailure {
            state.withLock { state in
                state.pause = min(.seconds(1), max(.milliseconds(50), state.pause * 2))
                state.until = .now + state.pause
                if case .unavailable(let reason) = failure { state.reason = reason }
            }
            throw failure
        }
    }
}
