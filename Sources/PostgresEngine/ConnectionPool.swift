import Dispatch
import Foundation
import SQLCore
import Synchronization

/// Threads with a connection each, which run transactions one after the other.
///
/// A transaction is synchronous and blocks its thread, so it needs a thread outside Swift's cooperative pool.
final class ConnectionPool: Sendable {
    private struct Job: Sendable {
        let queuedAt: ContinuousClock.Instant
        let run: @Sendable (ConnectionSlot) -> Void
        let refuse: @Sendable (any Error) -> Void

        var isLate: Bool { ContinuousClock.now - queuedAt > longestWait }
    }

    private struct State {
        var waiting = JobQueue<Job>()
        var isClosed = false
    }

    /// A job that waited longer for a connection is refused: its caller has probably given up, and others wait behind it.
    private static let longestWait = Duration.seconds(10)
    private static let late = SQLFailure.unavailable("no connection became free in time")

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let running = DispatchGroup()
    private let count: Int

    /// Connections are opened on first use.
    init(_ settings: PostgresSettings, count: Int, retry: Retry, name: String) {
        self.count = count
        for _ in 0..<count { start(settings, retry, name) }
        sweep()
    }

    private func start(_ settings: PostgresSettings, _ retry: Retry, _ name: String) {
        running.enter()
        let thread = Thread {
            let slot = ConnectionSlot(settings, retry)
            while let job = self.next() {
                if job.isLate { job.refuse(Self.late) } else { job.run(slot) }
            }
            slot.close()
            self.running.leave()
        }
        thread.name = name
        thread.stackSize = 8 << 20
        thread.start()
    }

    /// Runs `body` in a transaction; commits when it returns, rolls back when it throws.
    func run<Value: Sendable>(
        _ kind: TransactionKind,
        _ body: @escaping @Sendable (any Transaction) throws -> Value
    ) async throws -> Value {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                enqueue(
                    Job(
                        queuedAt: .now,
                        run: { slot in continuation.resume(with: Result { try slot.transaction(kind, cancellation, body) }) },
                        refuse: { continuation.resume(throwing: $0) }
                    )
                )
            }
        } onCancel: {
            cancellation.cancel()
        }
    }

    /// Stops the threads after the queued jobs, and waits for them.
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

    private func enqueue(_ job: Job) {
        let isTaken = state.withLock { state in
            if !state.isClosed { state.waiting.append(job) }
            return !state.isClosed
        }
        if isTaken { work.signal() } else { job.refuse(SQLFailure.unavailable("the database was closed")) }
    }

    /// Refuses expired jobs once a second, even while all threads are blocked by an unresponsive server.
    private func sweep() {
        DispatchQueue.global().asyncAfter(deadline: .now() + 1) { [weak self] in
            guard let self else { return }
            let (late, isClosed) = self.state.withLock { state in
                (state.waiting.popFirst { $0.isLate }, state.isClosed)
            }
            for job in late { job.refuse(Self.late) }
            if !isClosed { self.sweep() }
        }
    }

    /// Waits for the next job; nil after the last one.
    private func next() -> Job? {
        while true {
            work.wait()
            let (job, isClosed) = state.withLock { ($0.waiting.popFirst(), $0.isClosed) }
            if job != nil || isClosed { return job }
        }
    }
}
