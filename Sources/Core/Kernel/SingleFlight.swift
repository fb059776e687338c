import Synchronization

/// Concurrent calls for the same key share one execution and its result. Nothing is cached: a later call executes again.
package final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Flight {
        let task: Task<Value, any Error>
        var waiting = 1
    }

    private let flights = Mutex<[Key: Flight]>([:])

    package init() {}

    /// The number of waiting callers.
    package var waiting: Int { flights.withLock { $0.values.reduce(0) { $0 + $1.waiting } } }

    /// A cancelled caller does not cancel the execution: others still wait for it.
    package func callAsFunction(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = flights.withLock { flights in
            if let flight = flights[key] {
                flights[key]?.waiting += 1
                return flight.task
            }
            let task = Task {
                defer { end(key) }
                return try await work()
            }
            flights[key] = Flight(task: task)
            return task
        }
        return try await task.value
    }

    private func end(_ key: Key) {
        flights.withLock { $0[key] = nil }
    }
}
