import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("A backup")
struct BackupTests {
    @Test("gives back every row and every file; what lives for hours only is left out")
    func roundTrip() async throws {
        let sample = try await Sample()
        for (path, text) in ["synonyms.txt": "まち = 町", "second-factor.key": "00", "settings.json": "{}", "search.sqlite": "x"] {
            try Disk.write(Array(text.utf8), to: sample.folder.appending(path: path))
        }
        let done = try await sample.backUp()
        let (restored, data) = try await sample.restore()
        let before = try await sample.database.fingerprints([.content, .secret])
        #expect(before.values.reduce(0) { $0 + $1.rows } == done.rows)
        #expect(try await restored.fingerprints([.content, .secret]) == before)
        #expect(try #require(before["post"]).rows > 300)
        #expect(before["password"]?.rows == 3)
        let passing = try await restored.fingerprints([.passing])
        #expect(passing.values.allSatisfy { $0.rows == 0 })
        let letters = try await sample.database.fingerprints([.passing])["letter"]
        #expect(letters?.rows ?? 0 > 0, "there was something to leave out")
        #expect(try Disk.read(data.appending(path: "files/one.txt")) == Array("要綱".utf8))
        #expect(try Disk.names(in: data) == ["files", "synonyms.txt"], "no key, no settings, no index, no letters")
        #expect(try await restored.findings(in: data) == [])
    }

    @Test("writes nothing again that has not changed")
    func incremental() async throws {
        let sample = try await Sample()
        let first = try await sample.backUp()
        #expect(first.newChunks == first.chunks)
        let second = try await sample.backUp()
        #expect(second.newChunks == 0)
        #expect(second.rows == first.rows)
        for index in 0..<5 { try await sample.reply("追加 \(index)") }
        let third = try await sample.backUp()
        #expect(third.rows == second.rows + 10, "five posts and five events")
        #expect((1...6).contains(third.newChunks), "\(third.newChunks) of \(third.chunks) pieces are new")
        #expect(try sample.backups.names().count == 3)
        #expect(try CheckBackups()(sample.backups) == [])
    }

    @Test("is one moment, though people write while it is made")
    func burst() async throws {
        let sample = try await Sample()
        let writer = Task {
            var count = 0
            while !Task.isCancelled {
                try await sample.reply("返信 \(count)")
                count += 1
            }
            return count
        }
        try await Task.sleep(for: .milliseconds(50))
        var names: [String] = []
        for _ in 0..<4 { names.append(try await sample.backUp().name) }
        writer.cancel()
        let written = try await writer.value
        #expect(written > 20)
        var posts: [Int] = []
        for name in names {
            let (restored, data) = try await sample.restore(at: name)
            #expect(try await restored.findings(in: data) == [], "\(name)")
            posts.append(try await restored.fingerprints()["post"]?.rows ?? 0)
        }
        #expect(posts == posts.sorted())
        #expect(try #require(posts.last) > posts[0], "people wrote between the first and the last: \(posts)")
    }

    @Test("is readable by its owner only, and names neither secrets nor drafts")
    func permissions() async throws {
        let sample = try await Sample()
        try await sample.backUp()
        let all = try #require(FileManager.default.enumerator(atPath: sample.backups.folder.path()))
        var count = 0
        for case let path as String in all {
            let mode = try #require(all.fileAttributes?[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(path) has mode \(String(mode, radix: 8))")
            #expect(path == ".lock" || !path.split(separator: "/").contains { $0.hasPrefix(".") })
            count += 1
        }
        #expect(count > 30)
    }

    @Test("that is interrupted is none, and the next one is whole")
    func interrupted() async throws {
        let sample = try await Sample()
        let place = sample.backups.chunks.folder
        try Disk.makeFolder(place.appending(path: "ab"))
        try Data("half".utf8).write(to: place.appending(path: "ab/.abcd.gz.77"))
        #expect(try sample.backups.names() == [])
        await #expect(throws: ArchiveFailure.self) { try await sample.restore() }
        // A truncated chunk under its final name.
        try await sample.backUp()
        let entry = try sample.backups.entry(at: nil)
        let chunk = try #require(entry.manifest.chunks.first)
        try Disk.remove(sample.backups.folder.appending(path: "\(entry.name).json"))
        try Data("half".utf8).write(to: sample.backups.chunks.file(chunk))
        let again = try await sample.backUp()
        #expect(again.newChunks == again.chunks, "pieces that no whole backup vouches for are written anew")
        #expect(try CheckBackups()(sample.backups) == [])
        #expect(!FileManager.default.fileExists(atPath: place.appending(path: "ab/.abcd.gz.77").path()))
    }

    @Test("is chosen by time, the newest where none is said")
    func chosen() async throws {
        let sample = try await Sample()
        let day = Moment(milliseconds: 1_795_249_800_000)
        for hours in 0..<3 { try await sample.backUp(at: day.adding(hours * 3600)) }
        #expect(try sample.backups.entry(at: nil).name == "2026-11-21T103000Z")
        let wanted = [
            "2026-11-21T09:30:00Z": "2026-11-21T093000Z", "2026-11-21T10:29Z": "2026-11-21T093000Z",
            "2026-11-21T093000Z": "2026-11-21T093000Z", "2026-11-21T19:29+09:00": "2026-11-21T093000Z",
            "2026-11-21T18:30+0900": "2026-11-21T093000Z", "2026-11-21T10:29:59+01:00": "2026-11-21T083000Z",
            "2026-11-21 19:29": "2026-11-21T093000Z", "2026/11/21 17:30": "2026-11-21T083000Z", "2026/11/21": "2026-11-21T103000Z",
            "2026-11-21": "2026-11-21T103000Z", "2026.11.21": "2026-11-21T103000Z", "2026年11月21日": "2026-11-21T103000Z",
            "２０２６年１１月２１日１８時": "2026-11-21T093000Z", "2026年11月21日 17時30分": "2026-11-21T083000Z",
            "2026年11月": "2026-11-21T103000Z", "令和8年11月21日": "2026-11-21T103000Z", "令和８年１１月２１日　１８時２９分": "2026-11-21T083000Z",
            "2027/1/1": "2026-11-21T103000Z",
        ]
        for (typed, name) in wanted { #expect(try sample.backups.entry(at: typed).name == name, "\(typed)") }
        #expect(wanted.count == 18)
        for typed in ["2026/11/20", "2026-11-21T17:29", "2026年11月20日", "2026-11-21T08:29Z", "2025"] {
            let failure = #expect(throws: ArchiveFailure.self) { try sample.backups.entry(at: typed) }
            #expect(failure?.description.contains(typed == "2025" ? "is not a time" : "or before") == true, "\(typed)")
        }
    }

    @Test("is not chosen by what is no time: the operator is told how to write one")
    func unreadableTimes() async throws {
        let sample = try await Sample()
        try await sample.backUp()
        let typed = [
            "", "yesterday", "昨日", "11/21/2026", "2026-13-01", "2026-02-30", "2026-11-31", "2026-11-21T25:00", "2026-11-21T10:60",
            "2026-11-21T10:29+99:00", "2026-11-21T10:29Tokyo", "2026-1121", "20261121", "2026-11-21T", "0000-00-00", "令和0年1月1日",
            "99999999999999999999-01-01", "2026-11-21 10:29 10:30",
        ]
        for text in typed {
            let failure = #expect(throws: ArchiveFailure.self, "\(text)") { try sample.backups.entry(at: text) }
            #expect(failure?.description.contains("2026年11月21日") == true, "\(text)")
        }
        #expect(typed.count == 18)
    }

    @Test("whose file somebody called otherwise is never taken for a newer one")
    func renamed() async throws {
        let sample = try await Sample()
        let name = try await sample.backUp().name
        let file = sample.backups.folder.appending(path: "\(name).json")
        try Disk.write(try Disk.read(file), to: sample.backups.folder.appending(path: "kept-Z.json"))
        #expect(try sample.backups.names().count == 2)
        #expect(try sample.backups.entry(at: nil).name == name)
    }

    @Test("stays whole when others are pruned")
    func pruned() async throws {
        let sample = try await Sample()
        for index in 0..<4 {
            try await sample.backUp()
            try await sample.reply("間 \(index)")
        }
        let before = try sample.backups.chunks.names().count
        let done = try PruneBackups()(in: sample.backups, keep: 2)
        #expect(done.removed.count == 2)
        #expect(done.chunks > 0)
        #expect(try sample.backups.chunks.names().count == before - done.chunks)
        #expect(try CheckBackups()(sample.backups) == [])
        let (restored, data) = try await sample.restore()
        #expect(try await restored.findings(in: data) == [])
        #expect(throws: ArchiveFailure.self) { try PruneBackups()(in: sample.backups, keep: 0) }
    }

    @Test("is not made within the folder that it is made of")
    func inside() async throws {
        let sample = try await Sample()
        let make = MakeBackup(database: sample.database, engine: "sqlite", data: sample.folder, program: "test", settings: [:])
        for path in [".", "backups", "outbox/../backups"] {
            let folder = BackupFolder(sample.folder.appending(path: path))
            await #expect(throws: ArchiveFailure.self) { try await make(to: folder) }
        }
    }

    @Test("is made by one at a time")
    func locked() async throws {
        let sample = try await Sample()
        try await sample.backUp()
        let lock = try sample.backups.lock()
        await #expect(throws: ArchiveFailure.self) { try await sample.backUp() }
        #expect(throws: ArchiveFailure.self) { try PruneBackups()(in: sample.backups, keep: 1) }
        lock.release()
        try await sample.backUp()
    }
}
