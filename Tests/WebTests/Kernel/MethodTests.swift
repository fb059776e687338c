import HTML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("A method")
struct MethodTests {
    /// Every readable address, with values for its parameters.
    private static func paths(_ site: TestSite, _ topic: String) -> [String] {
        Routes.all(site.site).filter { $0.method == .get && $0.pattern != Path.live.pattern }.map { route in
            let id =
                switch route.pattern.split(separator: "/").first {
                case "topics": topic
                case "channels": "\(site.channel)"
                case "spaces": "\(site.space)"
                case "organisations": "092096"
                default: "00000000000000000000000000"
                }
            return route.pattern.replacing(/\{[^}]+\}/, with: id)
        }
    }

    @Test("HEAD is answered as GET is, without a body and with its length", arguments: [nil, TestSite.Name.nozawa, .aikawa])
    func head(_ who: TestSite.Name?) async throws {
        let site = try await TestSite()
        let topic = try await site.start("見出しだけ", by: .nozawa)
        let paths = Self.paths(site, "\(topic)") + ["/nowhere", "/topics/nonsense", "/assets/x/css/yoriai.css"]
        #expect(paths.count > 60)
        try await site.run { browser async throws in
            for path in paths {
                let whole = try await browser.get(path, as: who)
                let head = try await browser.ask(.head, path, as: who)
                #expect(head.status == whole.status, "\(path)")
                #expect(head.text.isEmpty, "\(path)")
                #expect(head.headers[.contentType] == whole.headers[.contentType], "\(path)")
                let length = try #require(head.headers[.contentLength].flatMap { Int($0) }, "\(path)")
                // The request id on error pages varies in length by one.
                let isExact = whole.status == 200 && !path.hasSuffix("data.json")
                #expect(abs(length - whole.text.utf8.count) <= (isExact ? 0 : 4), "\(path)")
            }
        }
    }

    @Test("that an address does not take is told which it takes", arguments: [nil, TestSite.Name.nozawa])
    func notAllowed(_ who: TestSite.Name?) async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for (method, path, allowed) in [
                (HTTPRequest.Method.post, "/help", "GET, HEAD"), (.put, "/", "GET, HEAD"), (.get, "/sign-out", "POST"),
                (.head, "/sign-out", "POST"), (.delete, "/topics/nonsense/replies", "POST"), (.options, "/sign-in", "GET, HEAD, POST"),
                (.head, "/live", "GET"),
            ] {
                let answer = try await browser.ask(method, path, as: who)
                #expect(answer.status == 405, "\(method) \(path)")
                #expect(answer.headers[.allow] == allowed, "\(method) \(path)")
            }
            for method in [HTTPRequest.Method.post, .put, .get] {
                let answer = try await browser.ask(method, "/nowhere", as: who)
                #expect(answer.status == 404)
                #expect(answer.headers[.allow] == nil)
            }
            #expect(try await browser.get("/sign-out", as: who).seen.contains("このページは見つかりません"))
        }
    }

    @Test("HEAD sends nothing behind its headers, so that a kept connection stays in step")
    func kept() async throws {
        let site = try await TestSite().site
        let application = Application(
            router: Routes.router(site),
            server: .http1(within: ConnectionLimits(), isBehindProxy: false, waiting: site.waiting),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: site.logger
        )
        try await application.test(.live) { client in
            let raw = try await RawClient(port: try #require(client.port))
            let paths = ["/", "/health", "/nowhere", "/home", "/assets/x/css/yoriai.css", "/live", "/help", "/search?q=a"]
            for path in paths { try await raw.send("HEAD \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            try await raw.send("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            #expect(try await raw.ends(within: .seconds(20)))
            var rest = raw.text[...]
            for path in paths {
                #expect(rest.hasPrefix("HTTP/1.1 "), "after the head before \(path): \(rest.prefix(80))")
                let end = try #require(rest.firstRange(of: "\r\n\r\n"))
                rest = rest[end.upperBound...]
            }
            #expect(rest.hasPrefix("HTTP/1.1 200"))
            #expect(rest.hasSuffix("{\"status\":\"ok\"}"))
        }
    }
}
