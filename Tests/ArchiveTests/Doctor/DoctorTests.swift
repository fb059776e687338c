import Core
import Foundation
import GRDB
import SQLCore
import SQLiteEngine
import Testing

@testable import Archive

@Suite("The doctor")
struct DoctorTests {
    @Test("finds nothing in the demo community")
    func healthy() async throws {
        let sample = try await Sample()
        try await sample.backUp()
        #expect(try await sample.database.findings(in: sample.folder, backups: sample.backups) == [])
    }

    struct Planted: Sendable, CustomTestStringConvertible {
        let words: String
        let statements: String
        var testDescription: String { words }
    }

    static let planted: [Planted] = [
        Planted(
            words: "Topics without their opening",
            statements: "UPDATE topic SET opening = randomblob(16) WHERE id = (SELECT max(id) FROM topic)"
        ),
        Planted(
            words: "Knowledge cards whose earlier versions",
            statements: "UPDATE card SET version = version + 1 WHERE id = (SELECT max(id) FROM card)"
        ),
        Planted(
            words: "Knowledge cards without an event in the log",
            statements: "DELETE FROM event WHERE kind = 'card.made' AND card = (SELECT max(id) FROM card)"
        ),
        Planted(
            words: "with a source post of another topic",
            statements: """
                INSERT INTO card_source (card, post) SELECT k.id, (SELECT max(p.id) FROM post p WHERE p.topic <> k.topic) FROM card k LIMIT 1
                """
        ),
        Planted(
            words: "Routed topics that are not questions",
            statements: """
                UPDATE routing SET topic = (SELECT max(id) FROM topic WHERE kind <> 'question') WHERE id = (SELECT max(id) FROM routing)
                """
        ),
        Planted(
            words: "wrong number of replies",
            statements: "UPDATE topic SET replies = replies + 1 WHERE id = (SELECT max(id) FROM topic)"
        ),
        Planted(
            words: "last replies are not the newest",
            statements: "UPDATE topic SET last_reply = previous_reply WHERE id = (SELECT max(id) FROM topic WHERE replies > 1)"
        ),
        Planted(
            words: "does not match their answer",
            statements: "UPDATE topic SET state = 'open' WHERE id = (SELECT max(id) FROM topic WHERE state = 'solved')"
        ),
        Planted(
            words: "accepted answer is missing",
            statements: "UPDATE topic SET accepted = opening WHERE id = (SELECT max(id) FROM topic WHERE state = 'solved')"
        ),
        Planted(
            words: "last change is not in the log",
            statements: "UPDATE topic SET moved_event = 0 WHERE id = (SELECT max(id) FROM topic)"
        ),
        Planted(
            words: "read position is beyond the end of the log",
            statements: "UPDATE reading SET upto = upto + 99999999999 WHERE rowid = (SELECT min(rowid) FROM reading)"
        ),
        Planted(
            words: "about missing objects",
            statements:
                "UPDATE event SET channel = randomblob(16) WHERE id = (SELECT min(id) FROM event WHERE kind = 'channel.changed' OR channel IS NOT NULL)"
        ),
        Planted(
            words: "Posts without an event in the log",
            statements: "DELETE FROM event WHERE id = (SELECT id FROM event WHERE kind = 'reply.posted' ORDER BY id LIMIT 1)"
        ),
        Planted(
            words: "earlier versions are incomplete",
            statements: "UPDATE post SET version = version + 1 WHERE id = (SELECT max(id) FROM post)"
        ),
        Planted(
            words: "without a seat",
            statements: "UPDATE sitting SET until = 1790000000000 WHERE rowid = (SELECT max(rowid) FROM sitting WHERE until IS NULL)"
        ),
        Planted(
            words: "Mail domains under which anybody can register a name: 1 (moka.tochigi.jp)",
            statements: "UPDATE mail_domain SET domain = 'moka.tochigi.jp' WHERE domain = 'city.moka.lg.jp'"
        ),
        Planted(words: "No member is an operator", statements: "UPDATE role SET until = 1790000000000 WHERE kind = 'operator'"),
        Planted(
            words: "of post name a member in author",
            statements: "UPDATE post SET author = randomblob(16) WHERE id = (SELECT max(id) FROM post)"
        ),
        Planted(
            words: "of reaction name a post in post",
            statements: "UPDATE reaction SET post = randomblob(16) WHERE rowid = (SELECT max(rowid) FROM reaction)"
        ),
        Planted(words: "this release knows up to", statements: "INSERT INTO migration (number) VALUES (999)"),
        Planted(words: "The schema version is", statements: "DELETE FROM migration WHERE number > 1"),
    ]

    @Test("finds what was broken, says it and what to do", arguments: planted)
    func broken(_ planted: Planted) async throws {
        let sample = try await Sample()
        try await sample.database.close()
        try Self.change(sample.file, planted.statements)
        let database = try SQLiteDatabase(path: sample.file.path(), isReadOnly: true)
        let findings = try await database.findings(in: sample.folder)
        let found = try #require(findings.first { $0.what.contains(planted.words) }, "found \(findings)")
        #expect(found.advice.count > 20)
    }

    @Test("finds a damaged page of the file")
    func page() async throws {
        let sample = try await Sample()
        try await sample.database.close()
        var bytes = try Disk.read(sample.file)
        for index in stride(from: bytes.count / 2, to: bytes.count / 2 + 40_000, by: 3) { bytes[index] = 0xA5 }
        try Data(bytes).write(to: sample.file)
        let database = try SQLiteDatabase(path: sample.file.path(), isReadOnly: true)
        let findings = try await database.findings(in: sample.folder)
        #expect(findings.contains { $0.what.contains("database file is corrupt") })
    }

    @Test("finds files that others may read")
    func permissions() async throws {
        let sample = try await Sample()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: sample.file.path())
        let findings = try await sample.database.findings(in: sample.folder)
        #expect(findings.count == 1)
        #expect(findings.first?.what.contains("yoriai.sqlite") ?? false)
        #expect(findings.first?.advice.hasPrefix("chmod") ?? false)
    }

    @Test("finds a backup that cannot be read, and a folder without any")
    func backups() async throws {
        let sample = try await Sample()
        #expect(try await sample.database.findings(in: sample.folder, backups: BackupFolder(Sample.newFolder())).count == 1)
        try await sample.backUp()
        let chunk = try #require(try sample.backups.entry(at: nil).manifest.chunks.sorted().first)
        try Data("x".utf8).write(to: sample.backups.chunks.file(chunk))
        let findings = try await sample.database.findings(in: sample.folder, backups: sample.backups)
        #expect(findings.contains { $0.what.contains(chunk) })
    }

    /// Causes damage that the program itself would not.
    private static func change(_ file: URL, _ statements: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: file.path(), configuration: configuration)
        try queue.write { db in
            try db.execute(sql: statements)
            #expect(db.changesCount > 0, "the statement changed nothing")
        }
        try queue.close()
    }
}
