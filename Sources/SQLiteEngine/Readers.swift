import Dispatch
import Foundation
import GRDB
import SQLCore
import Synchronization

/// Reader threads, each with its own connection and prepared statements.
///
/// A read takes a fraction of a millisecond. GRDB's pool passes it through several queues, which takes as long again.
final class Readers: Sendable {
    private typealias Job = @Sendable (GRDB.Database) -> Void

    private struct State {
        var waiting = JobQueue<Job>()
        var isClosed = false
    }

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let running = DispatchGroup()
    private let count: Int

    /// - Parameter configuration: must be read-only; the file must exist.
    init(path: String, count: Int, configuration: Configuration) throws {
        self.count = count
        let connections = try (0..<count).map { _ in try DatabaseQueue(path: path, configuration: configuration) }
        for connection in connections { start(connection) }
    }

    private func start(_ connection: DatabaseQueue) {
        running.enter()
        let thread = Thread {
            // The connection is held for the thread's lifetime, because acquiring it per read would cost a queue each time.
            connection.unsafeReentrantRead { db in
                var done = 0
                while let job = self.next() {
                    job(db)
                    done += 1
                    if done.isMultiple(of: StatementMemory.interval) { StatementMemory.bound(db) }
                }
            }
            try? connection.close()
            self.running.leave()
        }
        thread.name = "yoriai-read"
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Runs `body` in one snapshot.
    func read<Value: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = state.withLock { state in
                guard !state.isClosed else { return false }
                state.waiting.append { db in continuation.resume(with: Self.snapshot(db, body)) }
                return true
            }
            if isTaken {
                work.signal()
            } else {
                continuation.resume(throwing: DatabaseError(resultCode: .SQLITE_MISUSE, message: "closed"))
            }
        }
    }

    /// Stops the threads after the queued reads, and waits for them.
    func close() {
        end()
        running.wait()
    }

    /// Stops the threads without waiting.
    func end() {
        let isFirst = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if isFirst { for _ in 0..<count { work.signal() } }
    }

    /// Waits for the next job; nil after the last one.
    private func next() -> Job? {
        work.wait()
        return state.withLock { $0.waiting.popFirst() }
    }

    private static func snapshot<Value>(_ db: GRDB.Database, _ body: (GRDB.Database) throws -> Value) -> Result<Value, any Error> {
        Result {
            try db.cachedStatement(sql: "BEGIN").execute()
            let result = Result { try body(db) }
            let end = Result { try db.cachedStatement(sql: "COMMIT").execute() }
            // An open snapshot would affect every later read of this thread.
            if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
            // The first failure is the cause: a failing disk ends the snapshot by itself.
            let value = try result.get()
            try end.get()
            return value
        }
    }
}
