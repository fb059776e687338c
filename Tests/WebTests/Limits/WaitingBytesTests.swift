import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestEngines
import Testing

@testable import Web

@Suite("Bytes that wait to be taken")
struct WaitingBytesTests {
    private static let limit = 1_000_000

    /// An object with identity that records whether it was closed.
    private final class Connection: Sendable {
        let isEnded = Mutex(false)
        var id: ObjectIdentifier { ObjectIdentifier(self) }
        func open(in waiting: WaitingBytes) { waiting.open(id) { self.isEnded.withLock { $0 = true } } }
    }

    private final class Time: Sendable {
        let now = Mutex(ContinuousClock.now)
        func pass(_ duration: Duration) { now.withLock { $0 += duration } }
    }

    @Test("are never more than the limit, and big answers have half of it")
    func limited() {
        let time = Time()
        let waiting = WaitingBytes(limit: Self.limit) { time.now.withLock { $0 } }
        let connections = (0..<40).map { _ in Connection() }
        for connection in connections { connection.open(in: waiting) }
        let admitted = connections.filter { waiting.admit(300_000, on: $0.id) }
        #expect(admitted.count == 1)
        #expect(connections.filter { waiting.admit(100_000, on: $0.id) }.count == 7)
        #expect(waiting.total == Self.limit)
        #expect(connections.allSatisfy { !$0.isEnded.withLock { $0 } }, "nobody has waited long")
        #expect(waiting.admit(2_000, on: connections[39].id), "what is very small is never refused")
        #expect(!waiting.admit(2_000_000, on: connections[39].id), "and what is larger than all room never taken")
    }

    @Test("are taken from who has let most of them wait for long, and from nobody else")
    func hoarders() {
        let time = Time()
        let waiting = WaitingBytes(limit: Self.limit, patience: .seconds(3)) { time.now.withLock { $0 } }
        let (large, small, late, new) = (Connection(), Connection(), Connection(), Connection())
        for connection in [large, small, late, new] { connection.open(in: waiting) }
        #expect(waiting.admit(250_000, on: large.id))
        waiting.written(250_000, to: large.id)
        #expect(waiting.admit(240_000, on: small.id))
        time.pass(.seconds(3))
        #expect(waiting.admit(250_000, on: late.id))
        #expect(waiting.admit(250_000, on: late.id))
        #expect(waiting.admit(200_000, on: new.id))
        #expect([large, small, late, new].map { $0.isEnded.withLock { $0 } } == [true, false, false, false])
        #expect(waiting.total == 940_000)
        waiting.taken(250_000, from: large.id)
        waiting.close(large.id)
        #expect(waiting.total == 940_000, "what was given up is not given up twice")
    }

    @Test("are counted once from being admitted to being taken, and gone with their connection")
    func once() {
        let waiting = WaitingBytes(limit: Self.limit)
        let connection = Connection()
        connection.open(in: waiting)
        #expect(waiting.admit(100_000, on: connection.id))
        waiting.written(60_000, to: connection.id)
        waiting.written(40_000, to: connection.id)
        #expect(waiting.total == 100_000)
        waiting.written(5_000, to: connection.id)
        #expect(waiting.total == 105_000, "a part of a stream, which nobody admitted")
        waiting.taken(60_000, from: connection.id)
        #expect(waiting.total == 45_000)
        waiting.close(connection.id)
        #expect(waiting.total == 0)
        #expect(waiting.admit(100_000, on: connection.id), "who is gone takes no room")
        #expect(waiting.total == 0)
    }

    // MARK: On real sockets

    private static let bigAnswer = 12 << 20

    /// A server with one large page, of which the system buffers a few megabytes for a client that does not read.
    private func run(patience: Duration, _ body: @Sendable @escaping (Int, WaitingBytes) async throws -> Void) async throws {
        let test = try await TestSite()
        var site = test.site
        site.waiting = WaitingBytes(limit: 32 << 20, patience: patience)
        let waiting = site.waiting
        let router = Routes.router(site)
        router.get("/big") { _, _ in
            Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(repeating: 0x61, count: Self.bigAnswer)))
        }
        let application = Application(
            router: router,
            server: .http1(within: ConnectionLimits(), isBehindProxy: false, waiting: waiting),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: site.logger
        )
        try await application.test(.live) { client in try await body(try #require(client.port), waiting) }
    }

    private func hoard(_ port: Int, until waiting: WaitingBytes) async throws -> RawClient {
        let hoarder = try await RawClient(port: port, reads: false)
        try await hoarder.send("GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n")
        try await Wait.until { waiting.total >= Self.bigAnswer }
        return hoarder
    }

    private func ask(_ path: String, _ port: Int) async throws -> RawClient {
        let client = try await RawClient(port: port)
        try await client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(try await client.ends(within: .seconds(20)))
        return client
    }

    @Test("refuse a big answer while one waits that nobody takes, and no page; afterwards it is given")
    func refused() async throws {
        try await run(patience: .seconds(600)) { port, waiting in
            let hoarder = try await hoard(port, until: waiting)
            let refused = try await ask("/big", port)
            #expect(refused.text.hasPrefix("HTTP/1.1 503"))
            #expect(refused.text.contains("Retry-After: 10"))
            #expect(refused.text.contains("content-security-policy") || refused.text.contains("Content-Security-Policy"))
            #expect(try await ask("/help", port).text.hasPrefix("HTTP/1.1 200"))
            try await hoarder.close()
            try await Wait.until { waiting.total == 0 }
            #expect(try await ask("/big", port).text.utf8.count > Self.bigAnswer)
            try await Wait.until { waiting.total == 0 }
        }
    }

    @Test("are given up where their reader has let them wait for long")
    func givenUp() async throws {
        try await run(patience: .zero) { port, waiting in
            let hoarder = try await hoard(port, until: waiting)
            #expect(try await ask("/big", port).text.hasPrefix("HTTP/1.1 200"))
            #expect(try await hoarder.drips("GET", for: .seconds(20)))
            try await Wait.until { waiting.total == 0 }
        }
    }
}
