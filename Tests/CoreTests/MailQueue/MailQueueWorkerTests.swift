import Core
import Logging
import SQLCore
import ServiceLifecycle
import Testing

@Suite("The courier")
struct CourierTests {
    /// A founded community with one queued mail.
    private func waiting() async throws -> TestCommunity {
        let community = try await TestCommunity()
        try await community.found()
        try await RequestSignIn(storage: community.storage, stationery: .test)("sato@city.moka.lg.jp", network: "n")
        return community
    }

    private func courier(_ community: TestCommunity, _ carrier: TestCarrier) -> MailQueueWorker {
        MailQueueWorker(storage: community.storage, carrier: carrier, logger: Logger(label: "test"))
    }

    @Test("carries a letter once and forgets its body, which can hold a link")
    func carried() async throws {
        let community = try await waiting()
        let carrier = TestCarrier()
        let courier = courier(community, carrier)
        #expect(try await courier.carryBatch() == 1)
        #expect(try await courier.carryBatch() == 0)
        #expect(carrier.carried.map(\.mail.text) == ["sato@city.moka.lg.jp"])
        #expect(carrier.carried.map(\.name) == ["佐藤 花子"])
        let letter = try #require(try await community.letters().first)
        #expect(letter.isSent)
        #expect(letter.body.isEmpty)
        #expect(letter.nextAt == nil)
    }

    @Test("tries again after 1 and 5 minutes, half an hour, 2 and 12 hours, then gives up and keeps why")
    func retries() async throws {
        let community = try await waiting()
        let carrier = TestCarrier(failing: Array(repeating: .temporary(code: "smtp-451"), count: 9))
        let courier = courier(community, carrier)
        for (attempt, delay) in [60, 300, 1800, 7200, 43_200].enumerated() {
            #expect(try await courier.carryBatch() == 1)
            let letter = try #require(try await community.letters().first)
            #expect(letter.attempts == attempt + 1)
            #expect(letter.failure == "smtp-451")
            let wait = Int(try #require(letter.nextAt) - community.clock.now.milliseconds) / 1000
            #expect((delay...delay + 10).contains(wait))
            community.clock.advance(seconds: delay - 1)
            #expect(try await courier.carryBatch() == 0)
            community.clock.advance(seconds: 11)
        }
        #expect(try await courier.carryBatch() == 1)
        let letter = try #require(try await community.letters().first)
        #expect(letter.nextAt == nil)
        #expect(!letter.isSent)
        #expect(letter.failure == "smtp-451")
        #expect(letter.body.isEmpty)
        community.clock.advance(seconds: 86_400)
        #expect(try await courier.carryBatch() == 0)
        #expect(carrier.attempts == 6)
    }

    @Test("forgets to whom it wrote after a month")
    func forgotten() async throws {
        let community = try await waiting()
        let courier = courier(community, TestCarrier())
        _ = try await courier.carryBatch()
        community.clock.advance(seconds: 31 * 86_400)
        try await RequestSignIn(storage: community.storage, stationery: .test)("nobody@city.moka.lg.jp", network: "n")
        _ = try await courier.carryBatch()
        #expect(try await community.letters().map(\.mail) == ["nobody@city.moka.lg.jp"])
    }

    @Test("does not try again what will never be taken")
    func permanent() async throws {
        let community = try await waiting()
        let carrier = TestCarrier(failing: [.permanent(code: "smtp-550")])
        let courier = courier(community, carrier)
        _ = try await courier.carryBatch()
        community.clock.advance(seconds: 86_400)
        _ = try await courier.carryBatch()
        #expect(carrier.attempts == 1)
        #expect(try await community.letters().map(\.failure) == ["smtp-550"])
    }

    @Test("sends a letter again when it died while sending")
    func died() async throws {
        let community = try await waiting()
        // A node that claimed the mail and crashed.
        _ = try await community.database.write { tx in
            try tx.run("UPDATE letter SET attempts = 1, next_at = \(community.clock.now.adding(60))")
        }
        let carrier = TestCarrier()
        let courier = courier(community, carrier)
        #expect(try await courier.carryBatch() == 0)
        community.clock.advance(seconds: 60)
        #expect(try await courier.carryBatch() == 1)
        #expect(carrier.carried.count == 1)
    }

    @Test("gives up a letter whose last attempt never reported back")
    func interrupted() async throws {
        let community = try await waiting()
        _ = try await community.database.write { tx in try tx.run("UPDATE letter SET attempts = 6") }
        let carrier = TestCarrier()
        #expect(try await courier(community, carrier).carryBatch() == 0)
        #expect(carrier.attempts == 0)
        #expect(try await community.letters().map(\.failure) == ["interrupted"])
    }

    @Test("carries more letters than one batch holds, and what is written while it runs")
    func running() async throws {
        let community = try await waiting()
        let request = RequestSignIn(storage: community.storage, stationery: .test)
        for number in 1...19 { try await request("m\(number)@city.moka.lg.jp", network: "n") }
        let carrier = TestCarrier()
        let courier = courier(community, carrier)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await courier.run() }
            var arrivals = carrier.arrivals.makeAsyncIterator()
            for _ in 1...20 { _ = await arrivals.next() }
            try await request("late@city.moka.lg.jp", network: "n")
            courier.wake()
            #expect(await arrivals.next()?.mail.text == "late@city.moka.lg.jp")
            group.cancelAll()
            try await group.waitForAll()
        }
        #expect(carrier.carried.count == 21)
    }

    @Test("ends by itself on a graceful shutdown")
    func shutdown() async throws {
        let community = try await waiting()
        let carrier = TestCarrier()
        let group = ServiceGroup(services: [courier(community, carrier)], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            var arrivals = carrier.arrivals.makeAsyncIterator()
            _ = await arrivals.next()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(try await community.letters().map(\.isSent) == [true])
    }
}
