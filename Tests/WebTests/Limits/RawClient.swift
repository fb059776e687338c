import NIOCore
import NIOPosix
import Synchronization

/// A client that sends arbitrary bytes, and may not read.
final class RawClient: Sendable {
    private let channel: any Channel
    private let heard: Heard

    private final class Heard: ChannelInboundHandler, Sendable {
        typealias InboundIn = ByteBuffer
        let bytes = Mutex<[UInt8]>([])
        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let buffer = unwrapInboundIn(data)
            bytes.withLock { $0 += buffer.readableBytesView }
        }
        func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
    }

    /// - Parameter source: the client's address, within 127.0.0.0/8.
    init(port: Int, from source: String = "127.0.0.1", reads: Bool = true) async throws {
        let heard = Heard()
        self.heard = heard
        channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(ChannelOptions.autoRead, value: reads)
            .channelInitializer { channel in channel.pipeline.addHandler(heard) }
            .bind(to: try SocketAddress(ipAddress: source, port: 0))
            .connect(host: "127.0.0.1", port: port).get()
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    var text: String { String(decoding: heard.bytes.withLock { $0 }, as: UTF8.self) }

    /// Whether that many bytes arrive within `time`.
    func hears(_ count: Int, within time: Duration) async throws -> Bool {
        let end = ContinuousClock.now + time
        while heard.bytes.withLock({ $0.count }) < count, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
        return heard.bytes.withLock { $0.count } >= count
    }

    /// Sends one byte at a time until the server closes; false when it still listens after `time`.
    func drips(_ drop: String, for time: Duration) async throws -> Bool {
        let end = ContinuousClock.now + time
        while ContinuousClock.now < end {
            guard channel.isActive else { return true }
            do { try await send(drop) } catch { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return !channel.isActive
    }

    /// Whether the connection ends within `time`.
    func ends(within time: Duration) async throws -> Bool {
        let end = ContinuousClock.now + time
        while channel.isActive, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
        return !channel.isActive
    }

    func close() async throws {
        if channel.isActive { try await channel.close() }
    }
}
