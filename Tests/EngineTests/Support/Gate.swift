import Dispatch

/// Holds a transaction open until a test continues it, because its closure cannot await.
///
/// Engines run transactions on their own threads, so the wait blocks no other test.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let arrivals: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (arrivals, continuation) = AsyncStream.makeStream()
    }

    /// Called in the transaction: signals arrival, and waits for `open`, a minute at most.
    func wait() {
        continuation.yield()
        _ = semaphore.wait(timeout: .now() + 60)
    }

    /// Called by the test: returns once the transaction waits at the gate.
    func arrival() async {
        for await _ in arrivals { return }
    }

    func open() { semaphore.signal() }
}
