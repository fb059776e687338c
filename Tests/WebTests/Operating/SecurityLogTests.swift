import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Synchronization
import Testing
import Web

@testable import Core

@Suite("The log of the node")
struct SecurityLogTests {
    @Test("tells at its usual level which sessions began and what was refused, and nothing of whom")
    func lines() async throws {
        let log = Log()
        let site = try await TestSite(logger: log.logger)
        try await site.run { browser async throws in
            _ = try await browser.post("/settings/password", ["password": "とても長いパスワードです。"], as: .aikawa)
            let form = ["mail": "aikawa@digital.go.jp", "password": "ちがうパスワード"]
            #expect(try await browser.post("/sign-in/password", form).status == 422)
            #expect(log.lines.contains { $0.hasPrefix("Refused") && $0.contains("/sign-in/password") && $0.contains("422") })
            #expect(try await browser.get("/manage", as: .nozawa).status == 404)
            #expect(log.lines.contains { $0.hasPrefix("Refused") && $0.contains("route=/manage") && $0.contains("404") })
            _ = try await browser.post("/sign-in/password", form.merging(["password": "とても長いパスワードです。"]) { $1 })
            let member = site.member(.aikawa)
            #expect(log.lines.contains { $0.hasPrefix("A session began") && $0.contains("member=\(member)") })
            #expect(try await browser.get("/nowhere").status == 404)
            #expect(!log.lines.contains { $0.contains("nowhere") })
        }
        for word in ["aikawa@", "パスワード", "相川"] { #expect(!log.lines.contains { $0.contains(word) }, "\(word) is in the log") }
    }
}

/// Records lines of level info and above.
private final class Log: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }

    var logger: Logger {
        Logger(label: "test") { [self] _ in Handler(log: self) }
    }

    private struct Handler: LogHandler {
        let log: Log
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info
        var metadataProvider: Logger.MetadataProvider?

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            log.kept.withLock { $0.append("\(event.message) \(all.joined(separator: " "))") }
        }
    }
}
