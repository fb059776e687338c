import HTTPTypes
import HummingbirdCore
import Logging
import Metrics
import NIOCore
import NIOHTTPTypes

/// Closes connections that exceed a deadline for headers, the body, or reading a response, and those over a network's limit.
///
/// Hummingbird closes idle connections only; one that sends or takes a byte now and then (slowloris) is closed here. The handler runs after
/// the decoder and before Hummingbird's own handlers on the connection's event loop, so it needs no lock.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let limits: ConnectionLimits
    private let counts: ConnectionCounts
    private let waiting: WaitingBytes
    private let countsNetworks: Bool
    private var network: String?
    private var connection: ObjectIdentifier?
    private var reading: Scheduled<Void>?
    private var taking: Scheduled<Void>?
    /// Written parts that the system has not accepted yet.
    private var untaken = 0

    /// - Parameter countsNetworks: false behind a proxy, where all connections have its address.
    init(_ limits: ConnectionLimits, _ counts: ConnectionCounts, _ waiting: WaitingBytes, countsNetworks: Bool) {
        self.limits = limits
        self.counts = counts
        self.waiting = waiting
        self.countsNetworks = countsNetworks
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        end()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            reading?.cancel()
            reading = close(context, in: limits.untilBody, because: "body")
        case .body: break
        case .end:
            reading?.cancel()
            reading = nil
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let written = promise ?? context.eventLoop.makePromise()
        untaken += 1
        if taking == nil { taking = close(context, in: limits.untilTaken, because: "reader") }
        var count = 0
        if case .body(let bytes) = unwrapOutboundIn(data) { count = bytes.readableBytes }
        waiting.written(count, to: ObjectIdentifier(context.channel))
        let own = NIOLoopBound((handler: self, context: context), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { [count] _ in own.value.handler.taken(count, own.value.context) }
        context.write(data, promise: written)
    }

    /// Each accepted part extends the deadline.
    private func taken(_ count: Int, _ context: ChannelHandlerContext) {
        waiting.taken(count, from: ObjectIdentifier(context.channel))
        untaken -= 1
        taking?.cancel()
        taking = untaken > 0 && context.channel.isActive ? close(context, in: limits.untilTaken, because: "reader") : nil
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard network == nil, reading == nil else { return }
        reading = close(context, in: limits.untilHeaders, because: "headers")
        let channel = context.channel
        connection = ObjectIdentifier(channel)
        waiting.open(ObjectIdentifier(channel)) { channel.close(promise: nil) }
        guard countsNetworks, limits.perNetwork > 0, let network = context.remoteAddress?.ipAddress.map(Network.cut),
            !Network.isThisMachine(network)
        else { return }
        if counts.open(network, limit: limits.perNetwork) {
            self.network = network
        } else {
            Self.count("network")
            context.close(promise: nil)
        }
    }

    private func end() {
        reading?.cancel()
        taking?.cancel()
        if let network { counts.close(network) }
        network = nil
        if let connection { waiting.close(connection) }
        connection = nil
    }

    private func close(_ context: ChannelHandlerContext, in time: TimeAmount, because reason: String) -> Scheduled<Void> {
        let channel = context.channel
        return context.eventLoop.scheduleTask(in: time) {
            Self.count(reason)
            channel.close(promise: nil)
        }
    }

    private static func count(_ reason: String) {
        Counter(label: "yoriai_connections_closed_total", dimensions: [("reason", reason)]).increment()
    }
}

extension HTTPServerBuilder {
    /// HTTP/1.1 with limits.
    package static func http1(within limits: ConnectionLimits, isBehindProxy: Bool, waiting: WaitingBytes) -> HTTPServerBuilder {
        let counts = ConnectionCounts()
        return .http1(
            configuration: .init(
                additionalChannelHandlers: [ConnectionGuard(limits, counts, waiting, countsNetworks: !isBehindProxy)],
                idleTimeout: limits.idle,
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerField,
                    maxHeaderListSize: limits.headers,
                    maxHeaderFieldCount: limits.headerCount
                )
            )
        )
    }
}
