import SQLCore
import Synchronization

struct Broken: Error {}

/// A database that loses its connection after some writes.
final class BreakingDatabase: Database {
    private let inner: any Database
    private let rest: Mutex<Int>
    private let spoil: (@Sendable (any Transaction) throws -> Void)?

    init(_ inner: any Database, after writes: Int, spoil: (@Sendable (any Transaction) throws -> Void)? = nil) {
        self.inner = inner
        rest = Mutex(writes)
        self.spoil = spoil
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        let isBroken = rest.withLock { rest in
            rest -= 1
            return rest < 0
        }
        if isBroken { throw Broken() }
        return try await inner.write { [spoil] tx in
            let value = try body(tx)
            try spoil?(tx)
            return value
        }
    }

    func close() async throws {}
}
