/// Signals that there may be new data. Several wakes before the next read count as one.
package struct WakeSignal: Sendable {
    package let wakes: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    package init() {
        (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Ends the wait: no more wakes follow.
    package func finish() {
        continuation.finish()
    }

    package func wake() {
        continuation.yield()
    }
}
