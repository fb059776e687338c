import Core
import Logging
import Synchronization
import Testing

@Suite("What the courier says in the log")
struct CourierLogTests {
    @Test("is the first failure of a letter with its code, that the server takes none, and that it does again: once each")
    func lines() async throws {
        let community = try await TestCommunity()
        try await community.found()
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        let lines = LogLines()
        let carrier = TestCarrier(failing: [.temporary(code: "no-connection"), .temporary(code: "no-connection")])
        let watch = TransportWatch()
        let courier = MailQueueWorker(storage: community.storage, carrier: carrier, logger: lines.logger, watch: watch)
        for _ in 0..<3 {
            _ = try await courier.carryBatch()
            #expect(carrier.carried.isEmpty == (watch.current != nil))
            community.clock.advance(seconds: 400)
        }
        #expect(
            lines.all == [
                "warning Could not send mail; it will be retried no-connection",
                "warning Mail server does not accept mail no-connection",
                "notice Mail server accepts mail again",
            ]
        )
    }

    @Test("tells a wrong server before anybody waits for a letter, and looks again until it is right")
    func look() async throws {
        let community = try await TestCommunity()
        let lines = LogLines()
        let watch = TransportWatch()
        let carrier = TestCarrier(failing: [.temporary(code: "no-host")])
        let courier = MailQueueWorker(storage: community.storage, carrier: carrier, logger: lines.logger, watch: watch)
        await courier.look()
        await courier.look()
        #expect(watch.current?.code == "no-host")
        #expect(watch.current?.since == community.clock.now)
        #expect(lines.all == ["warning Mail server does not accept mail no-host"])
        #expect(carrier.probes == 2)
    }

    @Test("does not take what a server has against one receiver for trouble with the server")
    func receiver() async throws {
        let community = try await TestCommunity()
        try await community.found()
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        let watch = TransportWatch()
        let carrier = TestCarrier(failing: [.temporary(code: "smtp-451")])
        _ = try await MailQueueWorker(storage: community.storage, carrier: carrier, logger: LogLines().logger, watch: watch).carryBatch()
        #expect(watch.current == nil)
    }
}

/// Records log lines: level, message, error.
final class LogLines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock { $0 } }

    var logger: Logger { Logger(label: "test", factory: { _ in Handler(lines: self) }) }

    private struct Handler: LogHandler {
        let lines: LogLines
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.MetadataValue? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let parts = [event.level.rawValue, "\(event.message)", event.metadata?["error"].map { "\($0)" }]
            lines.lines.withLock { $0.append(parts.compactMap { $0 }.joined(separator: " ")) }
        }
    }
}
