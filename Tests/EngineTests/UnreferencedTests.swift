import Foundation
import PostgresEngine
import SQLCore
import SQLiteEngine
import TestEngines
import Testing

@Suite("A database that nobody uses any more")
struct UnreferencedTests {
    @Test("is released, also where what it ran last refers to it", arguments: Engine.allCases)
    func released(engine: Engine) async throws {
        weak var left: AnyObject?
        do {
            let database = try await engine.makeDatabase()
            left = database as AnyObject
            try await Self.use(database)
        }
        try await Wait.until { left == nil }
    }

    @Test("has no connection to its server", .enabled(if: ThrowAwayServer.settings != nil, "\(ThrowAwayServer.leftOut)"))
    func connections() async throws {
        let settings = try ThrowAwayServer.makeDatabase()
        let name = try #require(settings.database)
        let server = try await PostgresDatabase(#require(ThrowAwayServer.settings), readers: 1, writers: 1)
        let connections = {
            try await server.read { tx in (try tx.value("SELECT count(*) FROM pg_stat_activity WHERE datname = \(name)") as Int?) ?? 0 }
        }
        do {
            let database = try await PostgresDatabase(settings, readers: 2, writers: 2)
            try await Self.use(database)
            #expect(try await connections() > 0)
        }
        try await Wait.until { try await connections() == 0 }
        server.close()
    }

    @Test("has no file open")
    func files() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "yoriai-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appending(path: "left.sqlite").path()
        do {
            let database = try SQLiteDatabase(path: path)
            try await Self.use(database)
            #expect(try Self.openFiles(path) > 0)
        }
        try await Wait.until { try Self.openFiles(path) == 0 }
    }

    /// How many open files of this process begin with the path.
    private static func openFiles(_ path: String) throws -> Int {
        let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
        return files.count { (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.hasPrefix(path) == true }
    }

    /// Reads and writes like use cases, whose closures refer to the storage that runs them.
    private static func use(_ database: any Database) async throws {
        for _ in 1...3 {
            _ = try await database.read { tx in try one(tx, beside: database) }
            _ = try await database.write { tx in try one(tx, beside: database) }
        }
    }

    private static func one(_ tx: any Transaction, beside database: any Database) throws -> Int {
        try tx.rows("SELECT 1") { try $0.next() }[0]
    }
}
