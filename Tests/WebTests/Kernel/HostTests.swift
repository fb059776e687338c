import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Web

@Suite("The name a request goes to")
struct HostTests {
    private func answers(_ url: String, to requests: [String]) async throws -> [String] {
        let site = try await TestSite(SiteSettings(url: url, postsPerMinute: 0)).site
        let application = Application(
            router: Routes.router(site),
            server: .http1(within: ConnectionLimits(), isBehindProxy: false, waiting: site.waiting),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: site.logger
        )
        return try await application.test(.live) { client in
            var texts: [String] = []
            for request in requests {
                let raw = try await RawClient(port: try #require(client.port))
                try await raw.send(request.replacing("\n", with: "\r\n") + "\r\n\r\n")
                #expect(try await raw.ends(within: .seconds(10)), "\(request)")
                texts.append(raw.text)
            }
            return texts
        }
    }

    private func get(_ hosts: String...) -> String {
        "GET /help HTTP/1.1\nConnection: close" + hosts.map { "\nHost: \($0)" }.joined()
    }

    @Test("is said once, and is the site's or a bare address")
    func names() async throws {
        let cases = [
            (get("yoriai.example.jp"), 200), (get("YORIAI.example.jp:443"), 200), (get("127.0.0.1:8080"), 200), (get("[::1]:8080"), 200),
            (get("localhost"), 200), (get("203.0.113.6"), 200),
            (get("evil.example"), 421), (get("yoriai.example.jp.evil.example"), 421), (get("a b"), 421), (get("yoriai.example.jp:x"), 421),
            (get(), 400), (get(""), 400), (get("yoriai.example.jp", "yoriai.example.jp"), 400),
            (get("yoriai.example.jp", "evil.example"), 400),
            ("GET http://yoriai.example.jp/help HTTP/1.1\nHost: yoriai.example.jp\nConnection: close", 200),
            // A health check uses the machine's own name.
            ("GET /health HTTP/1.1\nHost: node-a.internal\nConnection: close", 200),
            ("GET /assets/x/css/yoriai.css HTTP/1.1\nHost: evil.example\nConnection: close", 200),
        ]
        let texts = try await answers("https://yoriai.example.jp", to: cases.map(\.0))
        #expect(texts.count == cases.count)
        for (text, (request, status)) in zip(texts, cases) {
            #expect(text.hasPrefix("HTTP/1.1 \(status)"), "\(request): \(text.prefix(40))")
        }
        #expect(texts[6].contains("href=\"https://yoriai.example.jp/\""), "it tells where the site is")
    }

    @Test("and that of the page that writes are one, with its scheme")
    func origins() async throws {
        let own = SiteNames("https://yoriai.example.jp")
        for (origin, host, isOwn) in [
            ("https://yoriai.example.jp", "yoriai.example.jp", true), ("https://yoriai.example.jp:443", "yoriai.example.jp", true),
            ("https://YORIAI.example.jp", "10.0.0.1", true), ("http://yoriai.example.jp", "yoriai.example.jp", false),
            ("https://yoriai.example.jp:8443", "yoriai.example.jp", false), ("https://evil.example", "evil.example", false),
            ("http://127.0.0.1:8080", "127.0.0.1:8080", false), ("https://127.0.0.1:8080", "127.0.0.1:8080", true),
            ("null", "yoriai.example.jp", false), ("", "", false), ("https://yoriai.example.jp/x", "yoriai.example.jp", false),
        ] {
            #expect(own.own(origin, at: host) == isOwn, "\(origin) at \(host)")
        }
        let numbered = SiteNames("https://[2001:db8::7]:8443")
        #expect(numbered.own("https://[2001:db8::7]:8443", at: "[2001:db8::7]:8443"))
        #expect(!numbered.own("http://evil.example", at: "[2001:db8::7]:8443"))
        let plain = SiteNames("http://0.0.0.0:8080")
        #expect(plain.own("http://192.168.1.5:8080", at: "192.168.1.5:8080"))
        #expect(plain.own("http://localhost:8080", at: "localhost:8080"))
        #expect(!plain.own("http://192.168.1.5:9090", at: "192.168.1.5:8080"))
        #expect(!plain.own("http://evil.example:8080", at: "evil.example:8080"))
    }

    @Test("is not taken from a page of another scheme, also by an old browser")
    func foreignScheme() async throws {
        let site = try await TestSite(SiteSettings(url: "https://yoriai.example.jp", postsPerMinute: 0))
        try await site.run { browser async throws in
            for (origin, status) in [
                ("http://yoriai.example.jp", 403), ("http://localhost", 403), ("https://evil.example", 403),
                ("https://yoriai.example.jp", 422),
            ] {
                #expect(try await browser.post("/sign-in", ["mail": ""], headers: [.origin: origin]).status == status, "\(origin)")
            }
        }
    }
}
