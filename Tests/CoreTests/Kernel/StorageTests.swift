import SQLCore
import SQLiteEngine
import Synchronization
import Testing

@testable import Core

@Suite("Storage")
struct StorageTests {
    @Test("wakes who waits for the log after a commit, and only then")
    func wake() async throws {
        let community = try await TestCommunity()
        let wakes = Wakes()
        let storage = Storage(database: community.database, clock: community.clock) { wakes.count.withLock { $0 += 1 } }
        try await storage.write { try $0.events.append(.spaceChanged) }
        #expect(wakes.count.withLock { $0 } == 1)
        _ = try await storage.read { try $0.events.head() }
        await #expect(throws: Refusal.notFound) { try await storage.write { _ in throw Refusal.notFound } }
        #expect(wakes.count.withLock { $0 } == 1)
    }

    @Test("knows that nothing can be written until something can")
    func writing() async throws {
        let community = try await TestCommunity()
        let isFull = Mutex(false)
        let storage = Storage(database: FullDatabase(community.database, isFull: { isFull.withLock { $0 } }), clock: community.clock)
        try await storage.requireWriting()
        isFull.withLock { $0 = true }
        // No write was tried yet.
        try await storage.requireWriting()
        await #expect(throws: DatabaseUnavailable.self) { try await storage.write { try $0.events.append(.spaceChanged) } }
        await #expect(throws: DatabaseUnavailable.self) { try await storage.requireWriting() }
        // A small write succeeds before there is space for everything.
        isFull.withLock { $0 = false }
        try await storage.write { try $0.events.append(.spaceChanged) }
        await #expect(throws: DatabaseUnavailable.self) { try await storage.requireWriting() }
        // Not tried again within the same second.
        community.clock.advance(seconds: 1)
        try await storage.requireWriting()
        isFull.withLock { $0 = true }
        community.clock.advance(seconds: 60)
        try await storage.requireWriting()
    }

    @Test("proves that there is room with more than the largest act writes, and gives it back")
    func proof() async throws {
        let community = try await TestCommunity()
        let storage = Storage(database: community.database, clock: community.clock)
        let before = try await Self.pages(of: community)
        try await storage.requireWriting()
        let (after, kept) = (
            try await Self.pages(of: community),
            try await community.database.read { tx -> Int in
                try tx.value("SELECT count(*) FROM writing_proof") ?? -1
            }
        )
        #expect(kept == 0)
        // On PostgreSQL an emptied table keeps its pages until a vacuum; only SQLite's file size is checked.
        if let before, let after { #expect(after - before >= (1 << 20) / 4096) }
    }

    /// The size of the file, for SQLite.
    private static func pages(of community: TestCommunity) async throws -> Int? {
        guard community.database is SQLiteDatabase else { return nil }
        return try await community.database.read { tx in try tx.value("SELECT page_count FROM pragma_page_count") }
    }

    @Test("takes the time of an act when its turn comes: the log may have lost its end while it waited")
    func late() async throws {
        let community = try await TestCommunity()
        let storage = Storage(database: CrowdedDatabase(community.database, community.clock), clock: community.clock)
        let asked = community.clock.now
        #expect(try await storage.write { $0.now } == asked.adding(5))
    }

    @Test("tries again when two transactions collide, three times at most")
    func collisions() async throws {
        let community = try await TestCommunity()
        let tries = Mutex(0)
        let done = try await community.storage.write { _ -> Int in
            let count = tries.withLock { tries in
                tries += 1
                return tries
            }
            guard count == 3 else { throw SQLFailure.collision("again") }
            return count
        }
        #expect(done == 3)
        let more = Mutex(0)
        await #expect(throws: DatabaseUnavailable.self) {
            try await community.storage.write { _ in
                more.withLock { $0 += 1 }
                throw SQLFailure.collision("always")
            }
        }
        #expect(more.withLock { $0 } == 3)
    }

    @Test("looks again when a row was there already: somebody may have been faster")
    func duplicates() async throws {
        let community = try await TestCommunity()
        let tries = Mutex(0)
        let found = try await community.storage.write { _ -> Bool in
            let isFirst = tries.withLock { tries in
                tries += 1
                return tries == 1
            }
            if isFirst { throw SQLFailure.duplicate("key") }
            return true
        }
        #expect(found)
        #expect(tries.withLock { $0 } == 2)
    }

    @Test("does not try again what failed for another reason")
    func otherFailures() async throws {
        let community = try await TestCommunity()
        let tries = Mutex(0)
        await #expect(throws: SQLFailure.constraint("check")) {
            try await community.storage.write { _ in
                tries.withLock { $0 += 1 }
                throw SQLFailure.constraint("check")
            }
        }
        #expect(tries.withLock { $0 } == 1)
    }

    @Test("gives one moment to the whole of an act")
    func oneMoment() async throws {
        let community = try await TestCommunity()
        let moments = try await community.storage.write { work in
            let before = work.now
            community.clock.advance(seconds: 60)
            return [before, work.now]
        }
        #expect(moments[0] == moments[1])
    }

    private final class Wakes: Sendable {
        let count = Mutex(0)
    }
}

/// A database whose disk may be full, and in which each write waits five seconds for others.
private struct CrowdedDatabase: Database {
    let database: any Database
    let clock: ManualClock

    init(_ database: any Database, _ clock: ManualClock) {
        self.database = database
        self.clock = clock
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        clock.advance(seconds: 5)
        return try await database.write(body)
    }

    func close() async throws {
        try await database.close()
    }
}

private struct FullDatabase: Database {
    let database: any Database
    let isFull: @Sendable () -> Bool

    init(_ database: any Database, isFull: @escaping @Sendable () -> Bool) {
        self.database = database
        self.isFull = isFull
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await database.read(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        if isFull() { throw SQLFailure.unavailable("database or disk is full") }
        return try await database.write(body)
    }

    func close() async throws {
        try await database.close()
    }
}
