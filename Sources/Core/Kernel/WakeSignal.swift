/// Says that there may be something new. Many wakes before anybody looks are one.
package struct WakeSignal: Sendable {
    package let wakes: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    package init() {
        (wakes, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Nobody waits any more.
    package func finish() {
        continuation.finish()
    }

    package func wake() {
        continuation.yield()
    }
}
