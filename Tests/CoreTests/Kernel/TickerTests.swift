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

    @Test("runs at once and at each wake")
    func wakes() async throws {
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        try await stopping(Ticker(every: never, wake: signal, logger: lines.logger, failure: "It failed") { ran.yield() }) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
            for _ in 1...3 {
                signal.wake()
                await runs.next()
            }
        }
        #expect(lines.all == [])
    }

    @Test("runs again after each period without a wake")
    func periods() async throws {
        let pauses = Noted<Duration>()
        let (periods, period) = AsyncStream.makeStream(of: Void.self)
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        let ticker = Ticker(every: .seconds(60), after: .seconds(7), logger: lines.logger, failure: "It failed") { pause in
            pauses.note(pause)
            if pause == .seconds(60) { for await _ in periods { return } }
            try Task.checkCancellation()
        } job: {
            ran.yield()
        }
        try await stopping(ticker) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
            for _ in 1...3 {
                period.yield()
                await runs.next()
            }
        }
        #expect(pauses.all.prefix(4) == [.seconds(7)] + Array(repeating: .seconds(60), count: 3))
        #expect(lines.all == [])
    }

    @Test("runs again after a failure, with longer pauses, and logs each kind of failure once and that it is over")
    func failing() async throws {
        let pauses = Noted<Duration>()
        let runs = Noted<Int>()
        let ticker = Ticker(every: never, logger: lines.logger, failure: "It failed") { [never] pause in
            if pause == never { return try await Task.sleep(for: never) }
            pauses.note(pause)
        } job: { [signal] in
            runs.note(0)
            switch runs.all.count {
            case ...7: throw Broken()
            case 8: throw CancellationError()
            default: signal.finish()
            }
        }
        try await stopping(ticker) { for await _ in signal.wakes {} }
        let row = [50, 100, 200, 400, 800, 1_600, 3_200, 6_400].map { Duration.milliseconds($0) }
        #expect(pauses.all == [.zero] + row)
        #expect(lines.all == ["error It failed Broken()", "error It failed CancellationError()", "notice A background job works again"])
    }

    @Test("pauses no longer than a period, and begins with short pauses after a success")
    func longestPause() async throws {
        let pauses = Noted<Duration>()
        let runs = Noted<Int>()
        let ticker = Ticker(every: .milliseconds(300), logger: lines.logger, failure: "It failed") { pause in
            try Task.checkCancellation()
            if pause == .milliseconds(300) { return await Task.yield() }
            pauses.note(pause)
        } job: { [signal] in
            runs.note(0)
            switch runs.all.count {
            case 10: return
            case ...11: throw Broken()
            default: signal.finish()
            }
        }
        try await stopping(ticker) { for await _ in signal.wakes {} }
        #expect(pauses.all == [0, 50, 100, 200, 50].map { .milliseconds($0) })
        let (broken, over) = ("error It failed Broken()", "notice A background job works again")
        #expect(lines.all == [broken, over, broken, over])
    }

    @Test("lets wakes gather for the spacing, counted from the beginning of a run")
    func gathers() async throws {
        let pauses = Noted<Duration>()
        let (runs, ran) = AsyncStream.makeStream(of: Void.self)
        let ticker = Ticker(every: never, wake: signal, spacing: .seconds(600), logger: lines.logger, failure: "It failed") {
            [never] pause in
            if pause == never { return try await Task.sleep(for: never) }
            if pause > .zero { pauses.note(pause) }
        } job: {
            ran.yield()
        }
        try await stopping(ticker) {
            var runs = runs.makeAsyncIterator()
            await runs.next()
            signal.wake()
            await runs.next()
            try await Wait.until { pauses.all.count == 2 }
        }
        #expect(pauses.all.allSatisfy { $0 <= .seconds(600) && $0 > .seconds(500) })
        #expect(lines.all == [])
    }

    @Test("does not wait for the end of a pause when the server stops", arguments: [Ticker.Stop.cancels, .waits])
    func stopsPausing(stop: Ticker.Stop) async throws {
        let pauses = Noted<Duration>()
        let ticker = Ticker(every: never, stop: stop, logger: lines.logger, failure: "It failed") { [never] pause in
            pauses.note(pause)
            if pause > .zero { try await Task.sleep(for: never) }
        } job: {
            throw Broken()
        }
        try await stopping(ticker) { try await Wait.until { pauses.all.contains(.milliseconds(50)) } }
        #expect(lines.all == ["error It failed Broken()"])
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
        let ended = Noted<Bool>()
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

    private final class Noted<Value: Sendable>: Sendable {
        private let list = Mutex<[Value]>([])
        var all: [Value] { list.withLock { $0 } }
        func note(_ value: Value) { list.withLock { $0.append(value) } }
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
