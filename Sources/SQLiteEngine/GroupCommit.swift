import Dispatch
import GRDB
import SQLCore
import Synchronization

/// Group commit: waiting writes share one commit, and each is answered only when it is on disk.
///
/// Flushing to disk costs far more than the few rows of one act. During a commit further writes queue up; the next transaction takes all of
/// them (up to `limit`), each in its own savepoint, so that a refused one is rolled back without affecting the others. When the commit
/// itself fails, all of them fail: none was acknowledged before.
final class GroupCommit: Sendable {
    private struct Write: Sendable {
        /// Runs the write; returns the continuation to call after the commit.
        let perform: @Sendable (GRDB.Database) -> @Sendable () -> Void
        /// Fails the write.
        let refuse: @Sendable (any Error) -> Void
    }

    private struct State {
        var waiting: [Write] = []
        var isRunning = false
        var commits = 0
    }

    private let writer: DatabaseQueue
    private let queue = DispatchQueue(label: "yoriai.sqlite.writer")
    private let state = Mutex(State())
    private let limit = 256

    init(writer: DatabaseQueue) {
        self.writer = writer
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            enqueue(
                Write(
                    perform: { db in
                        let result = Self.inSavepoint(db, body)
                        return { continuation.resume(with: result) }
                    },
                    refuse: { continuation.resume(throwing: $0) }
                )
            )
        }
    }

    func waitUntilIdle() {
        queue.sync {}
    }

    private func enqueue(_ write: Write) {
        let mustStart = state.withLock { state in
            state.waiting.append(write)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if mustStart { queue.async { self.drain() } }
    }

    private func drain() {
        while true {
            let batch = state.withLock { state -> [Write] in
                let batch = Array(state.waiting.prefix(limit))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isRunning = false }
                return batch
            }
            if batch.isEmpty { return }
            commit(batch)
        }
    }

    private func commit(_ batch: [Write]) {
        do {
            let answers = try writer.writeWithoutTransaction { db in
                var answers: [@Sendable () -> Void] = []
                try db.inTransaction(.immediate) {
                    for write in batch {
                        // A full disk rolls back the whole transaction, and later writes would be auto-committed.
                        guard db.isInsideTransaction else { throw SQLFailure.unavailable("the transaction was rolled back") }
                        answers.append(write.perform(db))
                    }
                    return .commit
                }
                let commits = state.withLock { state in
                    state.commits += 1
                    return state.commits
                }
                if commits.isMultiple(of: StatementMemory.interval) { StatementMemory.bound(db) }
                return answers
            }
            for answer in answers { answer() }
        } catch {
            let failure = (error as? DatabaseError).map(SQLFailure.init) ?? error
            for write in batch { write.refuse(failure) }
        }
    }

    private static func inSavepoint<Value>(_ db: GRDB.Database, _ body: (GRDB.Database) throws -> Value) -> Result<Value, any Error> {
        Result {
            var value: Value?
            try SQLFailure.mapping {
                try db.inSavepoint {
                    value = try body(db)
                    return .commit
                }
            }
            guard let value else { throw SQLFailure.other("a savepoint ended without a value") }
            return value
        }
    }
}
