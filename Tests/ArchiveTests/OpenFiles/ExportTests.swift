import Core
import Foundation
import SQLCore
import Testing
import Web

@testable import Archive

@Suite("An export")
struct ExportTests {
    @Test("that is imported and exported again is the same, byte for byte")
    func identical() async throws {
        let sample = try await Sample()
        let first = try await Self.export(sample.database, data: sample.folder)
        let database = try Sample.newDatabase()
        let data = try Sample.newFolder()
        let rows = try await ImportCommunity(from: first)(into: database, data: data)
        #expect(rows > 5_000)
        #expect(try await database.findings(in: data) == [])
        let second = try await Self.export(database, data: data)
        let before = try Self.files(first)
        let after = try Self.files(second)
        #expect(before.keys.sorted() == after.keys.sorted())
        #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == [])
        #expect(before.count > 80)
        #expect(before["files/files/one.txt"] != nil)
        #expect(!before.keys.contains { $0.contains("outbox") }, "letters hold links that sign in")
    }

    @Test("holds no passwords, sessions, tokens or keys, and says so")
    func secrets() async throws {
        let sample = try await Sample()
        let folder = try await Self.export(sample.database, data: sample.folder)
        let index = try ExportIndex.read(folder)
        #expect(Set(index.leftOut).isSuperset(of: ["password", "session", "mail_link", "letter", "community.link_key"]))
        let readme = String(decoding: try Disk.read(folder.appending(path: "README.txt")), as: UTF8.self)
        for name in index.leftOut { #expect(readme.contains(name)) }
        let files = try Self.files(folder)
        #expect(files["data/password.jsonl"] == nil)
        let community = String(decoding: try #require(files["data/community.jsonl"]), as: UTF8.self)
        #expect(!community.contains("link_key"))
        #expect(files.values.allSatisfy { !String(decoding: $0, as: UTF8.self).contains("argon2id") })
    }

    @Test("gives an import a new key of its own")
    func key() async throws {
        let sample = try await Sample()
        let folder = try await Self.export(sample.database, data: sample.folder)
        let database = try Sample.newDatabase()
        _ = try await ImportCommunity(from: folder)(into: database, data: Sample.newFolder())
        let key: [UInt8]? = try await database.read { tx in try tx.value("SELECT link_key FROM community") }
        let old: [UInt8]? = try await sample.database.read { tx in try tx.value("SELECT link_key FROM community") }
        #expect(key?.count == 32)
        #expect(key != old)
    }

    @Test("goes into an empty folder only")
    func full() async throws {
        let folder = try Sample.newFolder()
        try Disk.write([1], to: folder.appending(path: "mine"))
        let elsewhere = try Sample.newFolder()
        #expect(throws: ArchiveFailure.self) { try ExportCommunity(to: folder, data: elsewhere) }
        #expect(throws: ArchiveFailure.self) { try ExportCommunity(to: elsewhere.appending(path: "a/b"), data: elsewhere) }
    }

    @Test("that was changed is refused with the file, and where it can be told the line")
    func changed() async throws {
        let sample = try await Sample()
        let folder = try await Self.export(sample.database, data: sample.folder)
        let file = folder.appending(path: "data/member.jsonl")
        let whole = try Disk.read(file)
        let changes: [(String, (String) -> String)] = [
            (
                "line 2",
                { text in
                    var lines = text.split(separator: "\n").map(String.init)
                    lines[1] = "{\"id\":"
                    return lines.joined(separator: "\n") + "\n"
                }
            ),
            ("line 1", { $0.replacing("\"name\"", with: "\"nom\"") }),
            ("does not match the export", { $0.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }),
            ("does not match the export", { $0.replacing("\"theme\"", with: "\"theme\"").replacing("さ", with: "き") }),
            ("lines 1 to", { text in text + text.split(separator: "\n")[0] + "\n" }),
        ]
        for (words, change) in changes {
            try Disk.write(Array(change(String(decoding: whole, as: UTF8.self)).utf8), to: file)
            await #expect {
                _ = try await ImportCommunity(from: folder)(into: Sample.newDatabase(), data: Sample.newFolder())
            } throws: { error in
                let text = "\(error)"
                return text.contains("member.jsonl") && text.contains(words)
            }
        }
    }

    @Test("whose list has another number of rows is refused", arguments: [Int.max, .min, -1, 0])
    func countedWrong(rows: Int) async throws {
        let sample = try await Sample()
        let folder = try await Self.export(sample.database, data: sample.folder)
        var index = try ExportIndex.read(folder)
        let member = try #require(index.tables.firstIndex { $0.name == "member" })
        #expect(index.tables[member].rows > 0)
        index.tables[member].rows = rows
        try Disk.write(index.encoded(), to: folder.appending(path: ExportIndex.name))
        await #expect {
            _ = try await ImportCommunity(from: folder)(into: Sample.newDatabase(), data: Sample.newFolder())
        } throws: { "\($0)".contains("member.jsonl does not match the export") }
    }

    @Test("that was interrupted is no export")
    func interrupted() async throws {
        let sample = try await Sample()
        let folder = try Sample.newFolder().appending(path: "export")
        _ = try await sample.database.read { tx in try ExportCommunity(to: folder, data: sample.folder).writeTables(tx) { _ in } }
        await #expect {
            _ = try await ImportCommunity(from: folder)(into: Sample.newDatabase(), data: Sample.newFolder())
        } throws: { error in "\(error)".contains("interrupted") }
    }

    static func export(_ database: any Database, data: URL, for audience: ArchiveAudience = .members) async throws -> URL {
        let folder = try Sample.newFolder().appending(path: "export", directoryHint: .isDirectory)
        let export = try ExportCommunity(to: folder, data: data)
        let index = try await Storage(database: database).read { snapshot in
            let index = try export.writeTables(snapshot.tx) { _ in }
            _ = try StaticArchive(snapshot, for: audience).write { path, bytes in try export.write(bytes, to: "archive/\(path)") }
            return index
        }
        try export.finish(index)
        return folder
    }

    /// Every file below the folder, by path.
    static func files(_ folder: URL) throws -> [String: [UInt8]] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        return try Dictionary(
            uniqueKeysWithValues: paths.compactMap { path in
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
                return isFolder.boolValue ? nil : (path, try Disk.read(folder.appending(path: path)))
            }
        )
    }
}
