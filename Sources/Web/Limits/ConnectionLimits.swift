import NIOCore

/// Limits of one connection, and of the number of connections on this node.
package struct ConnectionLimits: Sendable {
    /// Maximum bytes of one header field, and of all with the request line.
    package var headerField = 16 * 1024
    package var headers = 32 * 1024
    package var headerCount = 100
    /// From opening to the end of the first request's headers.
    package var untilHeaders = TimeAmount.seconds(15)
    /// From the headers to the end of the body.
    package var untilBody = TimeAmount.seconds(60)
    /// For the client to accept what was written, before the connection is closed.
    package var untilTaken = TimeAmount.seconds(60)
    /// Between two requests, including the headers of the second.
    package var idle = TimeAmount.seconds(60)
    /// Concurrent connections; more wait to be accepted.
    package var connections: Int
    /// Concurrent connections per network; more are closed at once. 0 is no limit.
    package var perNetwork: Int

    package init(connections: Int = 8_000, perNetwork: Int = 1_000) {
        self.connections = connections
        self.perNetwork = perNetwork
    }
}
