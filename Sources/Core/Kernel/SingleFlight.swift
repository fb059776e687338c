import Synchronization

/// Work that several ask for at the same time is done once, and all get what came of it. Nothing is kept: who asks later has it done anew.
package final class SingleFlight<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Flight {
        let task: Task<Value, any Error>
        var waiting = 1
    }

    private let flights = Mutex<[Key: Flight]>([:])

    package init() {}

    /// How many wait for something now.
    package var waiting: Int { flights.withLock { $0.values.reduce(0) { $0 + $1.waiting } } }

    /// Goes on where one of those who wait gives up: the others still want it.
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
