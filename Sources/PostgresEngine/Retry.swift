import SQLCore
import Synchronization

/// Spaces out attempts to reach a server that is gone: 50 ms at first, a second at most. Who asks meanwhile is refused at once.
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
