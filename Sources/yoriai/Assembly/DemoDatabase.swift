import ArgumentParser
import Core
import Demo
import Foundation
import SQLCore
import SQLiteEngine
import Web

/// Makes the demo community where there is none yet, and refuses where there is a real one.
enum DemoDatabase {
    static func makeIfMissing(_ installation: Installation) async throws {
        try DataFolder.prepare(installation.data)
        let file = installation.data.appending(path: "yoriai.sqlite")
        if installation.database == nil, !FileManager.default.fileExists(atPath: file.path()) { return try await makeFile(file) }
        let database = try await OpenDatabase.open(installation, isDurable: false)
        try await Migrations.run(on: database)
        let community = try await Storage(database: database).read { try $0.community.find() }
        if community == nil { try await load(into: database) }
        try await database.close()
        guard community?.isDemo ?? true else {
            throw ValidationError("There is a real community: use yoriai serve, or another --data or --database for the demo.")
        }
    }

    /// Makes the file beside its place and moves it there when it is whole: half a demo is never seen, and nothing has to be brought to the
    /// disk on the way.
    private static func makeFile(_ file: URL) async throws {
        let draft = file.deletingLastPathComponent().appending(path: "demo-in-the-making.sqlite")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path() + end) }
        let database = try SQLiteDatabase(path: draft.path(), durability: .none)
        try await Migrations.run(on: database)
        try await load(into: database)
        try await database.close()
        try settle(draft)
        try FileManager.default.moveItem(at: draft, to: file)
    }

    private static func load(into database: any Database) async throws {
        let start = ContinuousClock.now
        print("Making the demo community …")
        try await DirectoryFile.importEmbedded(into: Storage(database: database))
        let count = try await DemoLoader(database: database, assets: Assets.all.map { ($0.name, $0.bytes) }).load()
        print("\(count.people) people and \(count.posts) posts in \(ContinuousClock.now - start).")
    }

    /// Brings the file to the disk before it gets its name.
    private static func settle(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        try handle.synchronize()
        try handle.close()
    }
}
