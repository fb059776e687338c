import Hummingbird
import NIOCore
import ServiceLifecycle

/// Writes deliveries to one page until it disconnects, its queue overflows, it stops reading, or the server stops.
struct LiveStream {
    var writer: any ResponseBodyWriter
    let connection: Connection

    /// - Parameter start: the event up to which the page is current; nothing up to there is sent again.
    mutating func run(_ subscription: LiveSubscription, after start: Int64, from backlog: LiveDelivery?) async throws {
        // Reconnects after one to three seconds, at random, so that a thousand pages do not return at once.
        try await write("retry: \(Int.random(in: 1_000...3_000))\n\n" + (backlog?.event ?? ""))
        var cursor = backlog?.cursor ?? start
        let feed = subscription.feed
        try await withThrowingTaskGroup { group in
            group.addTask {
                while !Task.isCancelled {
                    try await Task.sleep(for: LivePages.beat)
                    // A full queue needs no heartbeat.
                    feed.yield(.beat)
                }
            }
            // Shutdown must not wait for open streams: pages reconnect to the next process.
            try await withGracefulShutdownHandler {
                for await item in subscription.items {
                    switch item {
                    case .beat: try await write("event: beat\ndata: 1\n\n")
                    case .delivery(let delivery) where delivery.cursor > cursor:
                        cursor = delivery.cursor
                        try await write(delivery.event)
                    case .delivery: break
                    }
                }
            } onGracefulShutdown: {
                feed.finish()
            }
            group.cancelAll()
        }
        try await writer.finish(nil)
    }

    private mutating func write(_ text: String) async throws {
        try await connection.within(LivePages.writeDeadline) { try await writer.write(ByteBuffer(string: text)) }
    }
}
