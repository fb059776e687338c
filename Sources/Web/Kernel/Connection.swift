import NIOCore

/// The connection of a request, for long responses.
struct Connection: Sendable {
    private let channel: any Channel

    init(_ channel: any Channel) {
        self.channel = channel
    }

    /// Runs `work` and closes the connection when it exceeds the time, so that a client that stops reading cannot hold a stream.
    func within(_ time: TimeAmount, _ work: () async throws -> Void) async throws {
        let channel = channel
        let end = channel.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
        defer { end.cancel() }
        try await work()
    }
}
