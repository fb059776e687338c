import SQLCore
import Synchronization
import TestEngines
import Testing

@testable import PostgresEngine

/// The end of a write on a server: it commits, which releases its locks, and is answered when the disk and the standbys have it.
@Suite("A write on a server", .serialized, .enabled(if: ThrowAwayServer.settings != nil, "\(ThrowAwayServer.leftOut)"))
struct DurabilityTests {
    @Test("is answered when the log is on the disk beyond its commit")
    func flushed() async throws {
        try await withNotes(["wal_writer_delay": "10s"]) { notes in
            for id in 1...30 {
                let end = try await notes.database.write { tx in
                    try Notes.insert(id, in: tx)
                    return try tx.value("SELECT CAST(pg_current_wal_insert_lsn() AS TEXT)") as String?
                }
                // The commit record follows what the act wrote.
                let isFlushed = try await notes.database.read { tx in
                    try tx.value("SELECT pg_current_wal_flush_lsn() > CAST(\(end) AS pg_lsn)") as Bool?
                }
                #expect(isFlushed == true)
            }
        }
    }

    @Test("waits for the standby only after it let its locks go")
    func locks() async throws {
        try await withNotes(["synchronous_standby_names": "nobody"]) { notes in
            let settled = Counted()
            try await withThrowingTaskGroup { group in
                for number in 1...3 {
                    group.addTask {
                        // All of them write the same row.
                        await #expect(throws: SQLFailure.unavailable("committed, but not confirmed by the standby")) {
                            try await notes.database.write { tx in
                                try tx.run("UPDATE note SET text = text || \("\(number)") WHERE id = 0")
                            }
                        }
                        settled.count()
                    }
                }
                try await Wait.until { try await waiting(notes).count == 3 }
                #expect(settled.value == 0)
                try await notes.database.read { tx in _ = try tx.run("SELECT pg_cancel_backend(pid) FROM (\(Self.waits)) AS waiting") }
                try await group.waitForAll()
            }
            let text: String? = try await notes.database.read { tx in try tx.value("SELECT text FROM note WHERE id = 0") }
            #expect(text?.count == 3)
        }
    }

    @Test("that only looked is answered when what it saw is durable")
    func looked() async throws {
        try await withNotes(["synchronous_standby_names": "nobody"]) { notes in
            async let first: Void = expectUnconfirmed { try await notes.add(1) }
            try await Wait.until { try await waiting(notes).count == 1 }
            async let second: Void = expectUnconfirmed { _ = try await notes.database.write { tx in try Notes.ids(in: tx) } }
            try await Wait.until { try await waiting(notes).count == 2 }
            try await notes.database.read { tx in _ = try tx.run("SELECT pg_cancel_backend(pid) FROM (\(Self.waits)) AS waiting") }
            _ = await (first, second)
        }
    }

    @Test("whose connection ends while it waits may have happened: it is unavailable")
    func ended() async throws {
        try await withNotes(["synchronous_standby_names": "nobody"]) { notes in
            async let writing: Void = expectUnconfirmed { try await notes.add(1) }
            try await Wait.until { try await waiting(notes).count == 1 }
            try await notes.database.read { tx in _ = try tx.run("SELECT pg_terminate_backend(pid) FROM (\(Self.waits)) AS waiting") }
            await writing
            #expect(try await notes.ids() == [0, 1])
        }
    }

    @Test("waits for nothing where the server was told so")
    func told() async throws {
        try await withNotes(["synchronous_standby_names": "nobody", "synchronous_commit": "off"]) { notes in
            try await notes.add(1)
            #expect(try await notes.ids() == [0, 1])
        }
    }

    private static let waits: SQL = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = current_database()"

    private func waiting(_ notes: Notes) async throws -> [Int] {
        try await notes.database.read { tx in try tx.rows(Self.waits) { row in try row.next() } }
    }

    private func expectUnconfirmed(_ act: () async throws -> Void) async {
        await #expect {
            try await act()
        } throws: { error in
            guard case .unavailable? = error as? SQLFailure else { return false }
            return true
        }
    }

    /// A table with one note, on a server with other settings.
    private func withNotes(_ changes: [String: String], _ body: (Notes) async throws -> Void) async throws {
        let database = try await PostgresDatabase(ThrowAwayServer.makeDatabase(), readers: 2, writers: 3)
        let notes = Notes(database: database)
        try await notes.create()
        try await notes.add(0)
        try await set(changes, database)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(notes)) } catch { outcome = .failure(error) }
        try await set(changes.mapValues { _ in "DEFAULT" }, database)
        database.close()
        try outcome.get()
    }

    /// Returns once every connection uses the settings.
    private func set(_ changes: [String: String], _ database: any Database) async throws {
        let server = try #require(ThrowAwayServer.settings)
        for (name, value) in changes {
            try ServerWork.run("ALTER SYSTEM SET \(name) = \(value == "DEFAULT" ? value : "'\(value)'")", on: server)
        }
        try ServerWork.run("SELECT pg_reload_conf()", on: server)
        for (name, value) in changes where value != "DEFAULT" {
            try await Wait.until {
                let known: String? = try await database.read { tx in try tx.value("SELECT current_setting(\(name))") }
                return known == value
            }
        }
    }
}

/// A counter shared by tasks.
private final class Counted: Sendable {
    private let number = Mutex(0)
    var value: Int { number.withLock { $0 } }
    func count() { number.withLock { $0 += 1 } }
}
