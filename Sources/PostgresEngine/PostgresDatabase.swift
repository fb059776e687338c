import SQLCore

/// A database on a PostgreSQL server, 15 or newer. Several nodes can share it.
///
/// Reads run in a snapshot (`REPEATABLE READ READ ONLY`). Writes run concurrently (`READ COMMITTED`), so what a write decides by must be
/// locked or enforced by a constraint. Reads and writes have separate connections, so that waiting writes block no reads.
package final class PostgresDatabase: Database {
    private let readers: ConnectionPool
    private let writers: ConnectionPool

    /// Checks that the server is usable; throws `SQLFailure.unavailable` when it is unreachable.
    /// - Parameters:
    ///   - readers: maximum connections for reads.
    ///   - writers: maximum connections for writes.
    package init(_ settings: PostgresSettings, readers: Int = 8, writers: Int = 8) async throws {
        let retry = Retry()
        self.readers = ConnectionPool(settings, count: readers, retry: retry, name: "yoriai-read")
        self.writers = ConnectionPool(settings, count: writers, retry: retry, name: "yoriai-write")
        do {
            try await requireFit()
        } catch {
            close()
            throw error
        }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await readers.run(.read, body)
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value {
        try await writers.run(.write, body)
    }

    /// Closes the connections of an unreferenced database.
    deinit {
        readers.end()
        writers.end()
    }

    package func close() {
        readers.close()
        writers.close()
    }

    /// Checks version, encoding and collation: keyset pagination continues after a text, so both engines must sort by code points.
    private func requireFit() async throws {
        let (version, encoding, collation, provider) = try await read { tx in
            try tx.rows(
                """
                SELECT CAST(current_setting('server_version_num') AS INTEGER), pg_encoding_to_char(encoding), datcollate, datlocprovider
                FROM pg_database WHERE datname = current_database()
                """
            ) { row in (try row.next() as Int, try row.next() as String, try row.next() as String, try row.next() as String) }[0]
        }
        guard version >= 150_000 else { throw SQLFailure.other("PostgreSQL 15 or newer is needed; this is \(version / 10_000)") }
        guard encoding == "UTF8", provider != "i", ["C", "POSIX", "C.UTF-8", "C.utf8"].contains(collation) else {
            throw SQLFailure.other(
                """
                the database has encoding \(encoding) and collation \(provider == "i" ? "of ICU" : collation); \
                it has to be made with ENCODING 'UTF8' LC_COLLATE 'C'
                """
            )
        }
    }
}
