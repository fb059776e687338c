import Core
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing

@testable import Web

@Suite("A body")
struct BodyTests {
    private final class Lines: Sendable {
        let errors = Mutex<[String]>([])
    }

    /// Records errors.
    private struct ErrorLog: LogHandler {
        let lines: Lines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.error

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lines.errors.withLock { $0.append("\(event.message)") }
        }
    }

    @Test(
        "that breaks the rules of HTTP is refused and is no incident",
        arguments: [
            "zz\r\nx\r\n0\r\n\r\n", "5\nabcde\n0\n\n", "0x5\r\nabcde\r\n0\r\n\r\n", "fffffffffffffffff\r\nx", "5\r\nabcdefg\r\n0\r\n\r\n",
            "0\r\nno trailer\r\n\r\n",
        ]
    )
    func chunks(_ body: String) async throws {
        let lines = Lines()
        let site = try await TestSite().site
        let application = Application(
            router: Routes.router(site),
            server: .http1(within: ConnectionLimits(), isBehindProxy: false, waiting: site.waiting),
            configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            logger: Logger(label: "test") { _ in ErrorLog(lines: lines) }
        )
        try await application.test(.live) { client in
            let raw = try await RawClient(port: try #require(client.port))
            try await raw.send(
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n" + body
            )
            #expect(try await raw.ends(within: .seconds(10)))
            #expect(raw.text.hasPrefix("HTTP/1.1 400"), "\(raw.text.prefix(60))")
        }
        #expect(lines.errors.withLock { $0 } == [])
    }

    @Test("is a form by its whole type, however that is written")
    func types() async throws {
        let site = try await TestSite()
        try await site.run { browser async throws in
            for (type, isForm) in [
                ("application/x-www-form-urlencoded", true), ("Application/X-WWW-Form-URLEncoded", true),
                ("application/x-www-form-urlencoded; charset=UTF-8", true), ("application/x-www-form-urlencoded ;charset=utf-8", true),
                ("application/x-www-form-urlencodedX", false), ("application/x-www-form-urlencoded,text/plain", false),
                ("text/plain;application/x-www-form-urlencoded", false), ("", false),
            ] {
                let answer = try await browser.post(
                    "/sign-in",
                    ["mail": "kurihara@city.ohtawara.tochigi.jp"],
                    headers: [.contentType: type]
                )
                #expect(answer.status == (isForm ? 200 : 422), "\(type)")
            }
        }
    }

    @Test("is packed only for who takes it so")
    func encodings() {
        for (field, takes) in [
            ("gzip", true), ("GZIP", true), ("br, gzip;q=0.5", true), ("*", true), ("gzip;q=0", false), ("gzip; q=0.000", false),
            ("*;q=0", false), ("gzip;q=0, *", false), ("br", false), ("xgzip", false), ("", false), ("gzip;q=x", false), (";;,,", false),
        ] {
            #expect(AcceptedEncoding(field).takes("gzip") == takes, "\(field)")
        }
        #expect(!AcceptedEncoding(nil).takes("gzip"))
    }
}
