import Core
import Logging
import SQLCore
import Testing

@Suite("Letters that have not arrived")
struct LetterReportTests {
    @Test("are listed for operators with why and when next, and go at once when somebody corrected the server")
    func retried() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        let request = RequestSignIn(storage: community.storage, stationery: .test)
        for name in ["a", "b"] { try await request("\(name)@city.moka.lg.jp", network: "n") }
        let carrier = TestCarrier(failing: Array(repeating: .temporary(code: "timeout"), count: 4) + [.permanent(code: "smtp-550")])
        let courier = MailQueueWorker(storage: community.storage, carrier: carrier, logger: Logger(label: "test"))
        for _ in 0..<2 {
            _ = try await courier.carryBatch()
            community.clock.advance(seconds: 75)
        }
        let report = try await community.storage.read { try $0.letters.report(limit: 1, for: viewer) }
        #expect([report.waitingCount, report.failingCount, report.givenUpCount, report.waiting.count] == [2, 2, 0, 1])
        #expect(report.waiting.first?.failure == "timeout")
        #expect(report.waiting.first?.attempts == 2)

        #expect(try await RetryMail(storage: community.storage)(by: viewer) == 2)
        #expect(try await RetryMail(storage: community.storage)(by: viewer) == 0, "they are due already")
        _ = try await courier.carryBatch()
        let after = try await community.storage.read { try $0.letters.report(limit: 5, for: viewer) }
        #expect([after.waitingCount, after.givenUpCount] == [0, 1])
        #expect(after.givenUp.map(\.failure) == ["smtp-550"])
        #expect(carrier.carried.count == 1)
    }

    @Test("that may be on their way just now are not sent twice")
    func underWay() async throws {
        let community = try await TestCommunity()
        let viewer = try await community.found()
        try await RequestSignIn(storage: community.storage, stationery: .test)("a@city.moka.lg.jp", network: "n")
        _ = try await community.database.write { tx in
            try tx.run("UPDATE letter SET attempts = 3, failure = 'timeout', next_at = \(community.clock.now.adding(1790))")
        }
        #expect(try await RetryMail(storage: community.storage)(by: viewer) == 0)
        community.clock.advance(seconds: 60)
        #expect(try await RetryMail(storage: community.storage)(by: viewer) == 1)
    }

    @Test("are nobody's business but the operators'")
    func refused() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let other = try await community.member(named: "鈴木 一郎")
        await #expect(throws: Refusal.forbidden("access.no-right")) {
            try await community.storage.read { try $0.letters.report(limit: 5, for: other) }
        }
        await #expect(throws: Refusal.forbidden("access.no-right")) { try await RetryMail(storage: community.storage)(by: other) }
    }
}
