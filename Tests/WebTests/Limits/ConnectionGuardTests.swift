import Hummingbird
import HummingbirdTesting
import NIOCore
import TestEngines
import Testing

@testable import Web

/// On real sockets, with short timeouts.
@Suite("A connection")
struct ConnectionGuardTests {
    private func run(_ limits: ConnectionLimits, _ body: @Sendable @escaping (Int) async throws -> Void) async throws {
        let site = try await TestSite()
        let application = Application(
            router: Routes.router(site.site),
            server: .http1(within: limits, isBehindProxy: false, waiting: site.site.waiting),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: site.site.logger
        )
        try await application.test(.live) { client in try await body(try #require(client.port)) }
    }

    @Test("that sends its headers drop by drop is closed in time; one that is quick is answered")
    func slowHeaders() async throws {
        var limits = ConnectionLimits()
        limits.untilHeaders = .milliseconds(400)
        try await run(limits) { port in
            let slow = try await RawClient(port: port)
            try await slow.send("GET /health HTTP/1.1\r\nHost: localhost\r\n")
            #expect(try await slow.drips("X-A: b\r\n", for: .seconds(4)))
            #expect(slow.text == "")
            let quick = try await RawClient(port: port)
            try await quick.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(try await quick.ends(within: .seconds(4)))
            #expect(quick.text.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("that sends its body drop by drop is closed in time")
    func slowBody() async throws {
        var limits = ConnectionLimits()
        limits.untilBody = .milliseconds(400)
        try await run(limits) { port in
            let slow = try await RawClient(port: port)
            try await slow.send(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"
            )
            #expect(try await slow.drips("a", for: .seconds(4)))
            #expect(slow.text == "")
        }
    }

    @Test("whose reader does not take what it asked for is closed, and what is left is dropped")
    func slowReader() async throws {
        var limits = ConnectionLimits()
        limits.untilTaken = .milliseconds(500)
        try await run(limits) { port in
            // More than the system buffers for a client.
            let wanted = 1_500
            let requests = String(repeating: "GET /assets/x/css/yoriai.css HTTP/1.1\r\nHost: localhost\r\n\r\n", count: wanted)
            let slow = try await RawClient(port: port, reads: false)
            try await slow.send(requests)
            // A client that does not read learns of the end only by writing.
            #expect(try await slow.drips("GET", for: .seconds(10)))
            let reader = try await RawClient(port: port)
            try await reader.send(requests)
            let size = Assets.served["css/yoriai.css"]?.bytes.count ?? 0
            #expect(try await reader.hears(wanted * size, within: .seconds(20)))
            try await reader.close()
        }
    }

    @Test("with too many or too long headers is told so and closed", arguments: [(200, 10), (1, 20_000), (60, 1_000)])
    func headers(count: Int, length: Int) async throws {
        try await run(ConnectionLimits()) { port in
            let client = try await RawClient(port: port)
            let fields = (0..<count).map { "X-\($0): " + String(repeating: "a", count: length) + "\r\n" }.joined()
            try await client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n")
            #expect(try await client.ends(within: .seconds(4)))
            #expect(client.text.hasPrefix("HTTP/1.1 400"), "\(client.text.prefix(40))")
        }
    }

    @Test("one too many from a network is closed at once; another network and a place that became free are served")
    func perNetwork() async throws {
        try await run(ConnectionLimits(perNetwork: 3)) { port in
            var held: [RawClient] = []
            for _ in 0..<3 { held.append(try await RawClient(port: port, from: "127.0.0.5")) }
            for client in held { try await client.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            let fourth = try await RawClient(port: port, from: "127.0.0.5")
            #expect(try await fourth.ends(within: .seconds(4)))
            #expect(fourth.text == "")
            for client in held { #expect(try await !client.ends(within: .milliseconds(50))) }
            let other = try await RawClient(port: port, from: "127.0.0.6")
            #expect(try await !other.ends(within: .milliseconds(200)))
            try await held[0].close()
            // The server learns of the end a little later.
            try await Wait.until {
                let next = try await RawClient(port: port, from: "127.0.0.5")
                try? await next.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                return try await next.ends(within: .seconds(4)) && next.text.hasPrefix("HTTP/1.1 200")
            }
            for client in held + [other] { try await client.close() }
        }
    }
}
