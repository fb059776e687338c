import Logging
import SQLCore
import Synchronization
import Testing

@testable import Core

@Suite("The pump of the log")
struct EventPumpTests {
    let database: WatchedDatabase
    let storage: Storage
    let signal = WakeSignal()

    init() async throws {
        let community = try await TestCommunity()
        database = WatchedDatabase(community.database)
        let signal = signal
        storage = Storage(database: database, clock: community.clock) { signal.wake() }
    }

    @Test("hands on what is written after its start, once and in order")
    func order() async throws {
        try await write(5)
        try await withPump { deliveries in
            try await write(300)
            let events = await deliveries.take(300)
            #expect(events == Array(6...305))
        }
    }

    @Test("hands on every event once when a thousand are written at the same time, with a storm of wakes")
    func storm() async throws {
        try await withPump { deliveries in
            try await withThrowingTaskGroup { group in
                for _ in 1...10 {
                    group.addTask { for _ in 1...1_000 { signal.wake() } }
                    group.addTask { for _ in 1...100 { try await storage.write { try $0.events.append(.spaceChanged) } } }
                }
                try await group.waitForAll()
            }
            #expect(await deliveries.take(1_000) == Array(1...1_000))
        }
    }

    @Test("takes what was written while somebody was slow")
    func slow() async throws {
        let gate = AsyncStream<Void>.makeStream()
        let isFirst = Mutex(true)
        try await withPump { deliveries in
            try await write(1)
            #expect(await deliveries.take(1) == [1])
            try await write(50)
            gate.continuation.finish()
            #expect(await deliveries.take(50) == Array(2...51))
        } delivering: {
            if isFirst.withLock({ first in
                defer { first = false }
                return first
            }) {
                for await _ in gate.stream {}
            }
        }
    }

    @Test("reads stretches of five hundred, as many as it takes")
    func stretches() async throws {
        try await withPump { deliveries in
            _ = try await storage.write { work in
                for _ in 1...1_201 { try work.events.append(.spaceChanged) }
            }
            #expect(await deliveries.take(1_201) == Array(1...1_201))
        }
    }

    @Test("loses nothing when the log cannot be read for a while")
    func broken() async throws {
        try await withPump { deliveries in
            database.failReads(2)
            for _ in 1...2 {
                signal.wake()
                await database.nextRead()
            }
            try await write(3)
            #expect(await deliveries.take(3) == [1, 2, 3])
        }
    }

    @Test("says where the log has lost its end, and goes on from there")
    func shorter() async throws {
        try await withPump { deliveries in
            try await write(5)
            #expect(await deliveries.take(5) == Array(1...5))
            try await database.write { tx in
                _ = try tx.run("DELETE FROM event WHERE id > \(storage.clock.now.milliseconds * 1000 + 1)")
            }
            signal.wake()
            #expect(await deliveries.take(1) == [-2])
            try await storage.write { try $0.events.append(.spaceChanged) }
            #expect(await deliveries.take(1).count == 1)
        }
    }

    private func write(_ count: Int) async throws {
        for _ in 1...count { try await storage.write { try $0.events.append(.spaceChanged) } }
    }

    /// Runs a pump from the head of the log, without its periodic poll.
    private func withPump(
        _ body: (Deliveries) async throws -> Void,
        delivering pause: @escaping @Sendable () async -> Void = {}
    ) async throws {
        let deliveries = Deliveries()
        let head = try await storage.read { try $0.events.head() }
        await database.nextRead()
        let logger = Logger(label: "test")
        // Ids start at the clock, which stands still here.
        let first = storage.clock.now.milliseconds * 1000
        let pump = EventPump(storage: storage, after: head, signal: signal, tick: .seconds(3_600), logger: logger) { newHead in
            deliveries.add([-(newHead - first + 1)])
        } deliver: { events in
            deliveries.add(events.map { $0.id - first + 1 })
            await pause()
        }
        try await withThrowingTaskGroup { group in
            group.addTask { await pump.run() }
            try await body(deliveries)
            group.cancelAll()
        }
    }
}
