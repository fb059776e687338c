import Foundation
import SQLCore
import Synchronization
import TestEngines
import Testing

@testable import PostgresEngine

@Suite("A database on a server", .enabled(if: ThrowAwayServer.settings != nil, "\(ThrowAwayServer.leftOut)"))
struct PostgresServerTests {
    @Test("ends what runs for a task that is cancelled")
    func cancelled() async throws {
        try await withServer { database, _ in
            for isWrite in [false, true] {
                let start = ContinuousClock.now
                let sleeping = Task {
                    let sleep: @Sendable (any Transaction) throws -> Void = { tx in _ = try tx.run("SELECT pg_sleep(20)") }
                    if isWrite { try await database.write(sleep) } else { try await database.read(sleep) }
                }
                try await Task.sleep(for: .milliseconds(200))
                sleeping.cancel()
                await #expect(throws: CancellationError.self) { try await sleeping.value }
                #expect(ContinuousClock.now - start < .seconds(10))
            }
            #expect(try await database.read { tx in try tx.value("SELECT 7") as Int? } == 7)
        }
    }

    @Test("writes nothing for a task that was cancelled before its end")
    func cancelledWrite() async throws {
        try await withServer { database, _ in
            let notes = Notes(database: database)
            try await notes.create()
            let gate = Gate()
            let writing = Task {
                try await database.write { tx in
                    try Notes.insert(1, in: tx)
                    gate.wait()
                }
            }
            await gate.arrival()
            writing.cancel()
            gate.open()
            await #expect(throws: CancellationError.self) { try await writing.value }
            let ids = try await notes.ids()
            #expect(ids.isEmpty)
        }
    }

    @Test("connects again without a word when its idle connections were ended")
    func reconnects() async throws {
        try await withServer { database, settings in
            let notes = Notes(database: database)
            try await notes.create()
            for round in 1...3 {
                try terminate(settings)
                try await notes.add(round)
                #expect(try await notes.ids() == Array(1...round))
            }
        }
    }

    @Test("writes nothing where the connection ends before the commit, and says that it is gone")
    func broken() async throws {
        try await withServer { database, settings in
            let notes = Notes(database: database)
            try await notes.create()
            await #expect {
                try await database.write { tx in
                    try Notes.insert(1, in: tx)
                    try self.terminate(settings)
                    try Notes.insert(2, in: tx)
                }
            } throws: { error in
                guard case .unavailable? = error as? SQLFailure else { return false }
                return true
            }
            try await notes.add(3)
            #expect(try await notes.ids() == [3])
        }
    }

    @Test("says which of two that wait for each other has to try again")
    func deadlock() async throws {
        try await withServer { database, _ in
            let notes = Notes(database: database)
            try await notes.create()
            try await notes.add(1)
            try await notes.add(2)
            let first = Gate()
            let second = Gate()
            let cross: @Sendable (Int, Int, Gate) async -> SQLFailure? = { mine, other, gate in
                do {
                    try await database.write { tx in
                        try tx.run("UPDATE note SET text = \("x") WHERE id = \(mine)")
                        gate.wait()
                        try tx.run("UPDATE note SET text = \("x") WHERE id = \(other)")
                    }
                    return nil
                } catch {
                    return error as? SQLFailure
                }
            }
            async let one = cross(1, 2, first)
            async let two = cross(2, 1, second)
            await first.arrival()
            await second.arrival()
            first.open()
            second.open()
            let failures = await [one, two].compactMap { $0 }
            #expect(failures.count == 1)
            guard case .collision? = failures.first else { return #expect(failures == []) }
        }
    }

    @Test("keeps as many statements as it may, and gives up the oldest")
    func manyStatements() async throws {
        try await withServer(readers: 1) { database, _ in
            let sums = try await database.read { tx in
                try (0..<1_024).map { bits -> Int? in
                    let values = (0..<10).map { bits >> $0 & 1 == 1 ? 1 : nil }
                    let parts = values.reduce("0" as SQL) { sum, value in "\(sum) + coalesce(\(value), 0)" }
                    return try tx.value("SELECT \(parts)")
                }
            }
            #expect(sums == (0..<1_024).map { $0.nonzeroBitCount })
            let kept: Int? = try await database.read { tx in try tx.value("SELECT count(*) FROM pg_prepared_statements") }
            #expect(try #require(kept) <= 400)
        }
    }

    @Test("reads sums and averages, however great")
    func numerics() async throws {
        try await withServer { database, _ in
            let found = try await database.read { tx in
                try tx.rows(
                    """
                    SELECT sum(n), sum(-n), sum(n) / 4, sum(n) * 0, avg(n), sum(n) FROM (VALUES (CAST(\(Int64.max - 3) AS BIGINT)), (3)) AS t(n)
                    """
                ) { row in (try (0..<4).map { _ in try row.next() as Int64 }, try row.next() as Double, row.rest()) }
            }
            let (integers, average, values) = found[0]
            // A quotient of numerics has at least 16 digits: a number this long is rounded.
            #expect(integers == [.max, -.max, Int64.max / 4 + 1, 0])
            #expect(abs(average / 4_611_686_018_427_387_903.5 - 1) < 1e-12)
            #expect(values == [.integer(.max)])
            let fractions: [Double] = try await database.read { tx in
                try tx.rows("SELECT CAST(x AS NUMERIC) FROM (VALUES ('0.00012345'), ('-1234567.25'), ('10000'), ('0')) AS t(x)") { row in
                    try row.next()
                }
            }
            #expect(zip(fractions, [0.00012345, -1_234_567.25, 10_000, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
        }
    }

    @Test("bounds statements, locks and transactions that stand still")
    func timeouts() async throws {
        try await withServer { database, _ in
            let found = try await database.read { tx in
                try tx.rows(
                    """
                    SELECT current_setting('statement_timeout'), current_setting('lock_timeout'),
                    current_setting('idle_in_transaction_session_timeout')
                    """
                ) { row in try (0..<3).map { _ in try row.next() as String } }
            }
            #expect(found == [["30s", "10s", "10s"]])
        }
    }

    @Test("is refused where texts sort otherwise")
    func collation() async throws {
        let settings = try #require(ThrowAwayServer.settings)
        let name = "yoriai_icu_\(ProcessInfo.processInfo.processIdentifier)"
        try ServerWork.run("CREATE DATABASE \(name) TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'ja' ENCODING 'UTF8'", on: settings)
        await #expect(throws: SQLFailure.self) { try await PostgresDatabase(settings.with(database: name)) }
    }

    @Test("does not count as written what the standby was not waited for")
    func standby() async throws {
        try await withServer { database, settings in
            let notes = Notes(database: database)
            try await notes.create()
            try await setStandby("nobody", database)
            let writing = Task { try await notes.add(1) }
            let waits: SQL = "SELECT pid FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND datname = current_database()"
            try await Wait.until { try await database.read { tx in try tx.exists(waits) } }
            try await database.read { tx in _ = try tx.run("SELECT pg_cancel_backend(pid) FROM (\(waits)) AS waiting") }
            await #expect(throws: SQLFailure.unavailable("committed, but not confirmed by the standby")) { try await writing.value }
            try await setStandby("", database)
            try await notes.add(2)
            #expect(try await notes.ids() == [1, 2])
        }
    }

    /// Sets the synchronous standby, and returns once every connection uses it.
    private func setStandby(_ name: String, _ database: any Database) async throws {
        let server = try #require(ThrowAwayServer.settings)
        try ServerWork.run("ALTER SYSTEM SET synchronous_standby_names = '\(name)'", on: server)
        try ServerWork.run("SELECT pg_reload_conf()", on: server)
        for _ in 1...200 {
            let known: String? = try await database.read { tx in try tx.value("SELECT current_setting('synchronous_standby_names')") }
            if known == name { return }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    @Test("is spoken to in secret, and only where its certificate holds")
    func tls() async throws {
        let certificate = try #require(ProcessInfo.processInfo.environment["YORIAI_TEST_POSTGRES_CERTIFICATE"])
        let port = try #require(ThrowAwayServer.settings?.values["port"])
        let verified = try PostgresSettings(
            url: "postgres://yoriai@localhost:\(port)/postgres?sslmode=verify-full&sslrootcert=\(certificate)"
        )
        let database = try await PostgresDatabase(verified, readers: 1, writers: 1)
        let isSecret: Bool? = try await database.read { tx in try tx.value("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()") }
        #expect(isSecret == true)
        database.close()
        let wrong = [
            // Another name than in the certificate; an untrusted authority.
            "127.0.0.1:\(port)/postgres?sslmode=verify-full&sslrootcert=\(certificate)",
            "localhost:\(port)/postgres?sslmode=verify-full&sslrootcert=/etc/ssl/certs/ca-certificates.crt",
        ]
        for address in wrong {
            await #expect(throws: SQLFailure.self) { try await PostgresDatabase(PostgresSettings(url: "postgres://yoriai@\(address)")) }
        }
    }

    @Test("that is nowhere is unavailable at once")
    func nowhere() async throws {
        await #expect {
            try await PostgresDatabase(PostgresSettings(url: "postgres://yoriai@127.0.0.1:1/yoriai"))
        } throws: { error in
            guard case .unavailable? = error as? SQLFailure else { return false }
            return true
        }
    }

    @Test("tells other nodes, not oneself, that there is something new")
    func nodes() async throws {
        try await withServer { _, settings in
            let (heardHere, here) = AsyncStream.makeStream(of: Void.self)
            let (heardThere, there) = AsyncStream.makeStream(of: Void.self)
            let count = Atomic(0)
            let mine = NodeSignal(settings) {
                count.add(1, ordering: .relaxed)
                here.yield()
            }
            let other = NodeSignal(settings) { there.yield() }
            // Each is woken once when it begins to listen.
            for await _ in heardHere { break }
            for await _ in heardThere { break }
            for _ in 1...3 {
                mine.tell()
                for await _ in heardThere { break }
            }
            #expect(count.load(ordering: .relaxed) == 1)
            // A terminated connection is reopened, and missed notifications are made up for.
            try terminate(settings)
            for await _ in heardThere { break }
            mine.close()
            other.close()
        }
    }

    private func withServer(
        readers: Int = 2,
        _ body: (any Database, PostgresSettings) async throws -> Void
    ) async throws {
        let settings = try ThrowAwayServer.makeDatabase()
        let database = try await PostgresDatabase(settings, readers: readers, writers: 3)
        try await body(database, settings)
        database.close()
    }

    /// Terminates every connection to the database.
    private func terminate(_ settings: PostgresSettings) throws {
        let server = try #require(ThrowAwayServer.settings)
        let name = try #require(settings.database)
        try ServerWork.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(name)'", on: server)
    }
}
