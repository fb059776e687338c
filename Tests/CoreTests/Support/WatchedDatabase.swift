import SQLCore
import Synchronization

/// Signals the end of each read, and fails reads on demand.
final class WatchedDatabase: Database {
    struct Broken: Error {}

    let reads: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    private let inner: any Database
    private let failures = Mutex(0)

    init(_ inner: any Database) {
        self.inner = inner
        (reads, continuation) = AsyncStream.makeStream()
    }

    /// Makes the next reads fail.
    func failReads(_ count: Int) {
        failures.withLock { $0 = count }
    }

    /// Waits for the end of one more read, successful or not.
    func nextRead() async {
        for await _ in reads { return }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        defer { continuation.yield() }
        let fails = failures.withLock { failures in
            defer { failures = max(0, failures - 1) }
            return failures > 0
        }
        if fails { throw Broken() }
        return try await inner.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await inner.write(body)
    }

    func close() async throws {
        try await inner.close()
    }
}
