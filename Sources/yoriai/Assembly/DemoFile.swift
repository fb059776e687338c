import ArgumentParser
import Core
import Demo
import Foundation
import SQLiteEngine
import Web

/// Makes the database of the demo beside its place and moves it there when it is whole: half a demo is never seen, and nothing has to be
/// brought to the disk on the way.
enum DemoFile {
    static func makeIfMissing(in folder: URL) async throws {
        let file = folder.appending(path: "yoriai.sqlite")
        guard !FileManager.default.fileExists(atPath: file.path()) else { return try await refuseRealCommunity(file) }
        try DataFolder.prepare(folder)
        let start = ContinuousClock.now
        print("Making the demo community …")
        let draft = folder.appending(path: "demo-in-the-making.sqlite")
        for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft.path() + end) }
        let database = try SQLiteDatabase(path: draft.path(), durability: .none)
        try await Migrations.run(on: database)
        try await DirectoryFile.importEmbedded(into: Storage(database: database))
        let count = try await DemoLoader(database: database, assets: Assets.all.map { ($0.name, $0.bytes) }).load()
        try await database.close()
        try settle(draft)
        try FileManager.default.moveItem(at: draft, to: file)
        print("\(count.people) people and \(count.posts) posts in \(ContinuousClock.now - start).")
    }

    private static func refuseRealCommunity(_ file: URL) async throws {
        let database = try SQLiteDatabase(path: file.path())
        try await Migrations.run(on: database)
        let community = try await Storage(database: database).read { try $0.community.find() }
        try await database.close()
        guard community?.isDemo ?? false else {
            throw ValidationError("\(file.path()) holds a real community: use yoriai serve, or another --data for the demo.")
        }
    }

    /// Brings the file to the disk before it gets its name.
    private static func settle(_ file: URL) throws {
        let handle = try FileHandle(forUpdating: file)
        try handle.synchronize()
        try handle.close()
    }
}
