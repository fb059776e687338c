import Core
import Logging
import ServiceLifecycle
import Synchronization
import TestEngines
import Testing

@Suite("A job that is repeated")
struct TickerTests {
    private struct Broken: Error {}
    private let lines = LogLines()
    private let signal = WakeSignal()
    private let never = Duration.seconds(3_600)

    @Test("runs at once and at each wake, logs a failure and goes on")
    func failing() async throws {
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        let ticker = Ticker(every: never, wake: signal, logger: lines.logger, failure: "It failed") {
            ran.yield()
            throw Broken()
        }
        try await stopping(ticker) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
            signal.wake()
            await runs.next()
            signal.wake()
            await runs.next()
        }
        #expect(Set(lines.all) == ["error It failed Broken()"])
        #expect(lines.all.count >= 2)
    }

    @Test("runs again after each period without a wake")
    func periods() async throws {
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        try await stopping(Ticker(every: .milliseconds(1), logger: lines.logger, failure: "It failed") { ran.yield() }) {
            var runs = runs.makeAsyncIterator()
            for _ in 1...3 { await runs.next() }
        }
        #expect(lines.all == [])
    }

    @Test("is cancelled when the server stops, and whatever error it ends with then is none", arguments: [true, false])
    func cancelled(isGraceful: Bool) async throws {
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        let ticker = Ticker(every: never, wake: signal, logger: lines.logger, failure: "It failed") {
            ran.yield()
            do { try await Task.sleep(for: .seconds(3_600)) } catch { throw Broken() }
        }
        try await stopping(ticker, gracefully: isGraceful) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
        }
        #expect(lines.all == [])
    }

    @Test("is finished first where a stop waits for it")
    func finished() async throws {
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        let ended = Ended()
        let ticker = Ticker(every: never, wake: signal, stop: .waits, logger: lines.logger, failure: "It failed") {
            ran.yield()
            try await Wait.until { Task.isShuttingDownGracefully }
            ended.note(Task.isCancelled)
        }
        try await stopping(ticker) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
        }
        #expect(ended.all == [false])
        #expect(lines.all == [])
    }

    private final class Ended: Sendable {
        private let list = Mutex<[Bool]>([])
        var all: [Bool] { list.withLock { $0 } }
        func note(_ wasCancelled: Bool) { list.withLock { $0.append(wasCancelled) } }
    }

    /// Runs a service, does something and stops it.
    private func stopping(_ ticker: Ticker, gracefully isGraceful: Bool = true, after body: () async throws -> Void) async throws {
        let services = ServiceGroup(services: [ticker], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { if isGraceful { try await services.run() } else { await ticker.run() } }
            try await body()
            if isGraceful { await services.triggerGracefulShutdown() } else { group.cancelAll() }
            try await group.waitForAll()
        }
    }
}
