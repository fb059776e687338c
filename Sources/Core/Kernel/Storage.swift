import Metrics
import SQLCore

/// The data access of use cases and pages: one snapshot to read, one transaction to write.
package struct Storage: Sendable {
    private let database: any Database
    let mint: IDGenerator
    private let wake: @Sendable () -> Void
    private let kept: SharedReads
    let writing = WritingState()
    package let clock: any Clock

    /// - Parameter wake: called after each commit, so that the node reads the log at once.
    package init(
        database: any Database,
        clock: any Clock = SystemClock(),
        keeping kept: SharedReads = SharedReads(),
        wake: @escaping @Sendable () -> Void = {}
    ) {
        self.database = database
        self.clock = clock
        self.kept = kept
        self.wake = wake
        mint = IDGenerator()
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (ReadTransaction) throws -> Value) async throws -> Value {
        let (now, kept) = (clock.now, kept)
        do {
            return try await database.read { tx in try body(ReadTransaction(tx, now: now, keeping: kept)) }
        } catch let failure as SQLFailure {
            throw DatabaseUnavailable(failure) ?? failure
        }
    }

    /// Runs one act. It is durable when this returns; when `body` throws, it is rolled back.
    ///
    /// `body` may run up to 3 times, so it must do nothing but SQL. It is retried after a serialisation failure, and after a unique
    /// violation: whoever read first and found nothing now finds the row that another act inserted meanwhile.
    package func write<Value: Sendable>(_ body: @escaping @Sendable (WriteTransaction) throws -> Value) async throws -> Value {
        let (clock, mint) = (clock, mint)
        for attempt in 1... {
            do {
                let value = try await database.write { tx in
                    // The time of execution, not of queueing: event ids derive from it and must not fall behind an end that the log lost
                    // meanwhile.
                    try body(WriteTransaction(tx, now: clock.now, mint: mint))
                }
                wake()
                return value
            } catch let failure as SQLFailure {
                if case .unavailable = failure { writing.failed(DatabaseUnavailable(failure)) }
                guard failure.mayPass, attempt < 3 else { throw DatabaseUnavailable(failure) ?? failure }
                Counter(label: "yoriai_write_retries_total").increment()
                try await Task.sleep(for: .milliseconds(Int.random(in: 5...20) * attempt))
            }
        }
        throw SQLFailure.collision("tried three times")
    }
}

extension SQLFailure {
    /// Whether the same act can succeed when it is retried.
    fileprivate var mayPass: Bool {
        switch self {
        case .collision, .duplicate: true
        case .constraint, .unavailable, .damaged, .unreadable, .other: false
        }
    }
}
