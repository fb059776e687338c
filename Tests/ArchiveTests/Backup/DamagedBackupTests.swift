import Core
import Foundation
import SQLCore
import Testing

@testable import Archive

@Suite("A damaged backup")
struct DamagedBackupTests {
    let sample: Sample
    let entry: BackupFolder.Entry

    init() async throws {
        sample = try await Sample()
        try await sample.backUp()
        entry = try sample.backups.entry(at: nil)
    }

    @Test("is found by a flipped byte, which is named with what it belongs to; nothing is restored")
    func flipped() async throws {
        let posts = try #require(entry.manifest.tables.first { $0.name == "post" })
        let chunk = try #require(posts.chunks.first).name
        let file = sample.backups.chunks.file(chunk)
        var bytes = try Disk.read(file)
        bytes[bytes.count / 2] ^= 1
        try Data(bytes).write(to: file)
        let flaws = try CheckBackups()(sample.backups)
        #expect(flaws.count == 1)
        #expect(flaws[0].contains(chunk))
        #expect(flaws[0].contains("post of \(entry.name)"))
        try await expectRefusal(naming: chunk)
    }

    @Test("is found by a byte flipped anywhere in what a piece holds", arguments: [0.02, 0.3, 0.6, 0.97])
    func flippedAnywhere(_ place: Double) throws {
        let chunk = try #require(entry.manifest.tables.first { $0.name == "organisation" }?.chunks.first).name
        let bytes = try sample.backups.chunks.bytes(of: chunk)
        var other = bytes
        other[Int(Double(bytes.count) * place)] ^= 4
        _ = try sample.backups.chunks.put(other, as: chunk)
        #expect(throws: ArchiveFailure.self) { try sample.backups.chunks.bytes(of: chunk) }
    }

    @Test("is found by a missing piece")
    func missing() async throws {
        let chunk = try #require(entry.manifest.tables.first { $0.name == "event" }?.chunks.last).name
        try Disk.remove(sample.backups.chunks.file(chunk))
        #expect(try CheckBackups()(sample.backups).count == 1)
        try await expectRefusal(naming: chunk)
    }

    @Test("is found by a change in its list, and keeps pruning from guessing")
    func list() async throws {
        let file = sample.backups.folder.appending(path: "\(entry.name).json")
        let text = String(decoding: try Disk.read(file), as: UTF8.self)
        try Data(text.replacing("\"rows\" : 3", with: "\"rows\" : 4").utf8).write(to: file)
        #expect(throws: ArchiveFailure.self) { try sample.backups.entry(at: nil) }
        #expect(throws: ArchiveFailure.self) { try PruneBackups()(in: sample.backups, keep: 1) }
        #expect(try CheckBackups()(sample.backups).count == 1)
        #expect(try sample.backups.chunks.names().count == entry.manifest.chunks.count)
    }

    @Test("of a newer program is refused with a word that says so")
    func newer() async throws {
        var manifest = entry.manifest
        manifest.schema = Migrations.count + 1
        let file = sample.backups.folder.appending(path: "\(entry.name).json")
        try Disk.write(manifest.sealed(), to: file)
        try await expectRefusal(naming: "schema \(Migrations.count + 1)")
    }

    @Test("is not put over a community that is there")
    func full() async throws {
        let other = try await Sample()
        await #expect {
            _ = try await RestoreBackup(sample.backups)(entry, into: other.database, data: other.folder)
        } throws: { error in "\(error)".contains("not empty") }
        #expect(try await CopyMark.find(in: other.database) == nil)
    }

    @Test("marks the database that it was being put into, so that nobody serves half of it")
    func half() async throws {
        let chunk = try #require(entry.manifest.tables.first { $0.name == "event" }?.chunks.first).name
        try Disk.remove(sample.backups.chunks.file(chunk))
        let database = try Sample.newDatabase()
        await #expect(throws: ArchiveFailure.self) {
            _ = try await RestoreBackup(sample.backups)(entry, into: database, data: Sample.newFolder())
        }
        let mark = try await CopyMark.find(in: database)
        #expect(mark?.role == .filling)
    }

    @Test(
        "with a path that leads out of the data folder is refused",
        arguments: ["../evil", "outbox/../../evil", "/etc/passwd", "evil", "outbox//x"]
    )
    func path(_ path: String) {
        #expect(throws: ArchiveFailure.self) { try DataFiles(sample.folder).place(path) }
    }

    private func expectRefusal(naming text: String) async throws {
        await #expect {
            _ = try await sample.restore()
        } throws: { error in
            (error as? ArchiveFailure)?.description.contains(text) ?? false
        }
    }
}
