import NIOCore

/// The connection a request came on, for answers that take long.
struct Connection: Sendable {
    private let channel: any Channel

    init(_ channel: any Channel) {
        self.channel = channel
    }

    /// Runs `work`, and closes the connection if it is not done in time: a reader that accepts nothing must not hold a stream for ever.
    func within(_ time: TimeAmount, _ work: () async throws -> Void) async throws {
        let channel = channel
        let end = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
        defer { end.cancel() }
        try await work()
    }
}
