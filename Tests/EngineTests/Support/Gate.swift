import Dispatch

/// Holds a transaction open until a test lets it go on: its closure cannot wait for a task.
///
/// Engines run their transactions on threads of their own, so that the wait blocks no other test.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let arrivals: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    init() {
        (arrivals, continuation) = AsyncStream.makeStream()
    }

    /// Called in the transaction: says that it is here, and stands until `open`; a minute at most.
    func wait() {
        continuation.yield()
        _ = semaphore.wait(timeout: .now() + 60)
    }

    /// Called by the test: returns once the transaction stands at the gate.
    func arrival() async {
        for await _ in arrivals { return }
    }

    func open() { semaphore.signal() }
}
