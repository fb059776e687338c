import Core
import Demo
import Foundation
import SQLCore
import SQLiteEngine
import Web

/// Creates the demo community if there is none.
enum DemoDatabase {
    /// An existing file is not opened, because opening and closing needs disk space, and the disk may be full.
    static func makeIfMissing(_ installation: Installation) async throws {
        try DataFolder.prepare(installation.data)
        let file = DataFolder.database(in: installation.data)
        if installation.database == nil {
            if !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) { try await makeFile(file) }
            return
        }
        let database = try await OpenDatabase.open(installation, isDurable: false)
        try await Migrations.run(on: database)
        if try await !Storage(database: database).read({ try $0.community.exists() }) { try await load(into: database) }
        try await database.close()
    }

    /// Builds the file under a temporary name and renames it when complete, so that a partial demo is never used and nothing needs flushing
    /// on the way.
    private static func makeFile(_ file: URL) async throws {
        let draft = file.deletingLastPathComponent().appending(path: "demo-in-the-making.sqlite")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path(percentEncoded: false) + end) }
        let database = try SQLiteDatabase(path: draft.path(percentEncoded: false), durability: .none)
        try await Migrations.run(on: database)
        try await load(into: database)
        try await database.close()
        try settle(draft)
        try FileManager.default.moveItem(at: draft, to: file)
    }

    static func load(into database: any Database) async throws {
        let start = ContinuousClock.now
        print("Making the demo community …")
        try await DirectoryFile.importEmbedded(into: Storage(database: database))
        let count = try await DemoLoader(database: database, assets: Assets.all.map { ($0.name, $0.bytes) }).load()
        print("\(count.people) people and \(count.posts) posts in \(ContinuousClock.now - start).")
    }

    /// Flushes the file before renaming it.
    private static func settle(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        try handle.synchronize()
        try handle.close()
    }
}
