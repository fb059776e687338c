import Foundation
import Testing

@testable import Outgoing

@Suite("Fetching what somebody named")
struct GuardedClientTests {
    private let trusting = FetchRules(allowsPlainText: true, allowsEveryAddress: true, size: 1000, time: .seconds(2))

    @Test("gives the body")
    func body() async throws {
        let server = try WebServer()
        defer { server.stop() }
        #expect(try await GuardedClient(trusting).get(server.url + "/body") == Array("寄合".utf8))
    }

    @Test("wants https", arguments: ["http://example.com/", "ftp://example.com/", "file:///etc/passwd", "gopher://a/", "example.com", ""])
    func scheme(address: String) async throws {
        await #expect(throws: FetchFailure.malformed) { _ = try await GuardedClient().get(address) }
    }

    /// However the address is written, and whatever a name resolves to: the server must not be reached.
    @Test(
        "does not reach into the network it stands in",
        arguments: [
            "127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "0177.0.0.1", "0.0.0.0", "[::ffff:127.0.0.1]", "127.0.0.9",
        ]
    )
    func inside(host: String) async throws {
        let server = try WebServer()
        defer { server.stop() }
        var rules = trusting
        rules.allowsEveryAddress = false
        await #expect(throws: FetchFailure.forbiddenAddress) {
            _ = try await GuardedClient(rules).get("http://\(host):\(server.port)/body")
        }
        #expect(!server.wasReached)
    }

    @Test("follows no redirect and says where it leads")
    func redirect() async throws {
        let server = try WebServer()
        defer { server.stop() }
        await #expect(throws: FetchFailure.redirect("http://169.254.169.254/latest")) {
            _ = try await GuardedClient(trusting).get(server.url + "/redirect")
        }
    }

    @Test("takes no more than its size, told or not", arguments: ["/large", "/large-untold"])
    func size(path: String) async throws {
        let server = try WebServer()
        defer { server.stop() }
        await #expect(throws: FetchFailure.tooLarge) { _ = try await GuardedClient(trusting).get(server.url + path) }
    }

    @Test("waits no longer than its time for a server that drips")
    func time() async throws {
        let server = try WebServer()
        defer { server.stop() }
        let start = ContinuousClock.now
        await #expect(throws: FetchFailure.tooSlow) { _ = try await GuardedClient(trusting).get(server.url + "/slow") }
        #expect(ContinuousClock.now - start < .seconds(6))
    }

    @Test("says what the server answered instead")
    func status() async throws {
        let server = try WebServer()
        defer { server.stop() }
        await #expect(throws: FetchFailure.status(404)) { _ = try await GuardedClient(trusting).get(server.url + "/nowhere") }
    }

    @Test("does not believe a certificate that nobody vouches for, and sends no name and password")
    func certificate() async throws {
        let server = try WebServer(tls: true)
        defer { server.stop() }
        let failure = await #expect(throws: FetchFailure.self) { _ = try await GuardedClient(trusting).get(server.url + "/body") }
        guard case .failed(let reason) = failure else { throw try #require(failure) }
        #expect(reason.localizedCaseInsensitiveContains("certificate") || reason.localizedCaseInsensitiveContains("SSL"))
        await #expect(throws: FetchFailure.malformed) { _ = try await GuardedClient(trusting).get("http://a:b@127.0.0.1/") }
    }
}
