import Archive
import ArgumentParser
import Foundation
import SQLCore
import SQLiteEngine

/// Fills an installation's database with a community from elsewhere: all of it or nothing.
///
/// A file is written under a temporary name and renamed when complete, so that an interruption changes nothing. A PostgreSQL database is
/// marked until complete.
enum NewCommunity {
    /// - Parameters:
    ///   - force: moves an existing file aside.
    ///   - fill: inserts the rows into an empty database.
    static func make<Value: Sendable>(
        in installation: Installation,
        force: Bool,
        _ fill: @Sendable (any SQLCore.Database) async throws -> Value
    ) async throws -> Value {
        guard installation.database != nil else { return try await makeFile(in: installation.data, force: force, fill) }
        guard !force else { throw ValidationError("--force moves files aside, no databases of a server: make a new one with createdb.") }
        try DataFolder.prepare(installation.data)
        let (database, _) = try await DatabasePlace(of: installation).openAlone(isNew: true)
        let value = try await fill(database)
        try await database.close()
        return value
    }

    private static func makeFile<Value: Sendable>(
        in folder: URL,
        force: Bool,
        _ fill: @Sendable (any SQLCore.Database) async throws -> Value
    ) async throws -> Value {
        try DataFolder.prepare(folder)
        let lock = try DataFolder.lock(folder, shared: false)
        defer { lock.release() }
        let file = DataFolder.database(in: folder)
        let isTaken = FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
        guard !isTaken || force else {
            throw ArchiveFailure(
                "There is a community in \(folder.path(percentEncoded: false)) already. Name another --data, or move it aside with --force."
            )
        }
        let draft = folder.appending(path: "community-in-the-making.sqlite")
        try remove(draft)
        do {
            let database = try SQLiteDatabase(path: draft.path(percentEncoded: false), durability: .none)
            let value = try await fill(database)
            try await database.close()
            try settle(draft)
            if isTaken { try moveAside(file) }
            try FileManager.default.moveItem(at: draft, to: file)
            try Disk.settle(folder)
            return value
        } catch {
            try remove(draft)
            throw error
        }
    }

    /// Flushes the file before renaming it.
    private static func settle(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        try handle.synchronize()
        try handle.close()
    }

    private static func moveAside(_ file: URL) throws {
        let stamp = Date.now.formatted(.iso8601).replacing(":", with: "")
        for end in ["", "-wal", "-shm"] {
            let old = file.path(percentEncoded: false) + end
            guard FileManager.default.fileExists(atPath: old) else { continue }
            try FileManager.default.moveItem(atPath: old, toPath: file.path(percentEncoded: false) + ".before-\(stamp)" + end)
        }
        print("What was there is now \(file.lastPathComponent).before-\(stamp)")
    }

    private static func remove(_ draft: URL) throws {
        for end in ["", "-wal", "-shm"] { try Disk.remove(URL(filePath: draft.path(percentEncoded: false) + end)) }
    }
}
