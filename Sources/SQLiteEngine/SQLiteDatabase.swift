import Foundation
import GRDB
import SQLCore

/// A database in one SQLite file (WAL, `synchronous = FULL`).
///
/// Reads run concurrently in snapshots. Writes go through `GroupCommit`: waiting ones share one commit.
package final class SQLiteDatabase: SQLCore.Database {
    private let writer: DatabaseQueue
    private let readers: Readers
    private let commits: GroupCommit
    private let isReadOnly: Bool

    /// What a commit waits for.
    package enum Durability: String, Sendable {
        /// For the disk: an acknowledged write survives a power failure.
        case full = "FULL"
        /// For the order of writes only: a power failure may lose the last commits but not corrupt the file. For files that can be rebuilt.
        /// Not memory-mapped, so that the file may be truncated or replaced under a running process; has the ranking functions for full
        /// text.
        case derived = "NORMAL"
        /// For nothing: for a file that is built from scratch and moved into place when complete.
        case none = "OFF"
    }

    /// Opens or creates the file, readable by its owner only.
    /// - Parameter isReadOnly: opens an existing file without blocking other processes.
    package init(path: String, readers: Int = 4, durability: Durability = .full, isReadOnly: Bool = false) throws {
        self.isReadOnly = isReadOnly
        if !isReadOnly { try Self.create(path) }
        var configuration = Self.configuration(durability)
        configuration.readonly = isReadOnly
        writer = try SQLFailure.mapping { [configuration] in
            let writer = try DatabaseQueue(path: path, configuration: configuration)
            // GRDB sets NORMAL on its writer after `prepareDatabase`; an acknowledged act must survive a power failure.
            guard !isReadOnly else { return writer }
            try writer.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            }
            return writer
        }
        commits = GroupCommit(writer: writer)
        configuration.readonly = true
        self.readers = try SQLFailure.mapping { [configuration] in
            try Readers(path: path, count: readers, configuration: configuration)
        }
    }

    /// Creates an empty file that only its owner may read, if there is none.
    private static func create(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else { return }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw SQLFailure.unavailable("cannot create \(path)")
        }
    }

    /// The configuration of every connection to the file.
    private static func configuration(_ durability: Durability) -> Configuration {
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -16000")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
            if durability == .derived {
                try TermScore.install(on: db)
                try VectorScore.install(on: db)
                // Per connection. A larger cache makes no search faster, because the system caches the file too.
                try db.execute(sql: "PRAGMA cache_size = -24000")
            } else {
                try db.execute(sql: "PRAGMA mmap_size = 268435456")
            }
        }
        return configuration
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLCore.Transaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await readers.read { db in try body(SQLiteTransaction(db)) }
        } catch let error as DatabaseError {
            throw SQLFailure(error)
        }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLCore.Transaction) throws -> Value
    ) async throws -> Value {
        try await commits.write { db in
            let transaction = SQLiteTransaction(db)
            let value = try body(transaction)
            try transaction.requireSound()
            return value
        }
    }

    /// Closes the connections of an unreferenced database. It does not wait: the last reference may be that of a reader.
    deinit { readers.end() }

    package func close() async throws {
        commits.waitUntilIdle()
        readers.close()
        if !isReadOnly { try gather() }
        try writer.close()
    }

    /// Checkpoints everything into the one file, so that it can be copied or moved.
    private func gather() throws {
        _ = try writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    }

    /// `PRAGMA synchronous` of the writer: 2 is FULL.
    package func synchronousLevel() throws -> Int {
        try writer.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1 }
    }
}
