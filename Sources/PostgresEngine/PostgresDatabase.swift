import SQLCore

/// A database on a PostgreSQL server, 15 or newer. Several nodes may use the same one.
///
/// Reads run in a snapshot (`REPEATABLE READ READ ONLY`). Writes run side by side (`READ COMMITTED`), so what a write decides by has to be
/// locked or held by a constraint. Reads and writes have their own connections: writes that wait for each other keep nobody from reading.
package final class PostgresDatabase: Database {
    private let readers: ConnectionPool
    private let writers: ConnectionPool

    /// Looks whether the server can be used; where it cannot be reached, throws `SQLFailure.unavailable`.
    /// - Parameters:
    ///   - readers: most connections for reads.
    ///   - writers: most connections for writes.
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

    /// A database that nobody has any more needs no connections.
    deinit {
        readers.end()
        writers.end()
    }

    package func close() {
        readers.close()
        writers.close()
    }

    /// Version, encoding and order of texts: lists continue after a text, so both engines have to sort by code points.
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
