import Core
import Demo
import Foundation
import SQLCore
import SQLiteEngine
import SwiftCSV
import TestActs
import Testing
import Web

@testable import Archive

/// A copy of the demo community in a folder of its own, like a server's: a database, a file and an outbox.
final class Sample: Sendable {
    let folder: URL
    let database: any Database
    let backups: BackupFolder

    var storage: Storage { Storage(database: database) }
    var file: URL { folder.appending(path: "yoriai.sqlite") }

    init() async throws {
        folder = try Self.newFolder()
        backups = BackupFolder(try Self.newFolder().appending(path: "backups", directoryHint: .isDirectory))
        try FileManager.default.copyItem(at: await Self.original.value, to: folder.appending(path: "yoriai.sqlite"))
        try Disk.makeFolder(folder.appending(path: "files"))
        try Disk.write(Array("要綱".utf8), to: folder.appending(path: "files/one.txt"))
        try Disk.makeFolder(folder.appending(path: "outbox"))
        try Disk.write(Array("Subject: 手紙".utf8), to: folder.appending(path: "outbox/one.eml"))
        database = try SQLiteDatabase(path: folder.appending(path: "yoriai.sqlite").path())
    }

    /// Created once for all tests, because the demo takes seconds.
    private static let original = Task<URL, any Error> {
        let folder = try newFolder()
        let file = folder.appending(path: "demo.sqlite")
        let database = try SQLiteDatabase(path: file.path(), durability: .none)
        try await Migrations.run(on: database)
        let csv = Assets.all.first { $0.name == "data/bodies.csv" }?.bytes ?? []
        let rows = try CSV<Named>(string: String(decoding: csv, as: UTF8.self)).rows
        _ = try await ImportDirectory(storage: Storage(database: database))(
            rows.enumerated().map { DirectoryRow(line: $0.offset + 2, values: $0.element) }
        )
        _ = try await DemoLoader(database: database, assets: Assets.all.map { ($0.name, $0.bytes) }).load()
        try await database.write { tx in
            // Two thirds of the rows are organisations without members; a few are enough.
            for table in ["organisation_name", "organisation_figure", "ward", "mail_domain"].compactMap(SQLName.init) {
                try tx.run(
                    """
                    DELETE FROM \(table) WHERE organisation IN (
                        SELECT id FROM organisation WHERE slug > '15' AND id NOT IN (SELECT organisation FROM seat)
                    )
                    """
                )
            }
            // What a real community has besides: a password, a queued mail.
            try tx.run("INSERT INTO password (member, hash, changed_at) SELECT id, '$argon2id$x', 1790000000000 FROM member LIMIT 3")
            try tx.run(
                """
                INSERT INTO letter (id, mail, name, subject, body, attempts, next_at, created_at)
                SELECT id, mail, name, 'link', 'https://x/link/secret', 0, 1790000000000, 1790000000000 FROM member WHERE mail IS NOT NULL LIMIT 2
                """
            )
        }
        try await database.close()
        return file
    }

    static func newFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "yoriai-archive-\(UUID().uuidString)",
            directoryHint: .isDirectory
        )
        try Disk.makeFolder(folder)
        return folder
    }

    /// An empty database.
    static func newDatabase() throws -> any Database {
        try SQLiteDatabase(path: newFolder().appending(path: "yoriai.sqlite").path(), durability: .none)
    }

    @discardableResult
    func backUp(at now: Moment = .now) async throws -> MakeBackup.Outcome {
        let make = MakeBackup(database: database, engine: "sqlite", data: folder, program: "test", settings: ["http.port": "8080"])
        return try await make(to: backups, at: now)
    }

    /// Restores the newest backup; returns the database and the data folder.
    func restore(at time: String? = nil) async throws -> (any Database, URL) {
        let database = try Self.newDatabase()
        let data = try Self.newFolder()
        _ = try await RestoreBackup(backups)(backups.entry(at: time), into: database, data: data)
        return (database, data)
    }

    /// Replies to the demo user's first open topic.
    @discardableResult
    func reply(_ text: String, in other: Storage? = nil) async throws -> ID<Post> {
        try await Self.reply(text, in: other ?? storage)
    }

    @discardableResult
    static func reply(_ text: String, in storage: Storage) async throws -> ID<Post> {
        let persona = try #require(try await storage.read { try $0.personas() }.first)
        let topic = try #require(
            try await storage.read { snapshot in
                try snapshot.archivedSpaces(for: .members).flatMap(\.channels).filter { !$0.isArchived }
                    .compactMap { try snapshot.archivedTopics(in: $0, after: nil, limit: 1).first }.first
            }
        )
        return try await PostReply(storage: storage, limit: PostingLimit(perMinute: 0))(
            PostText(text),
            to: topic.id,
            voice: .personal,
            key: IdempotencyKey(UUID().uuidString),
            as: persona.viewer
        )
    }
}

extension SQLCore.Database {
    /// Counts and hashes of tables, by name.
    func fingerprints(_ holdings: Set<TableRetention> = [.content, .secret, .passing]) async throws -> [String: Fingerprint] {
        try await read { tx in try Catalogue(tx).fingerprints(in: tx, of: holdings) }
    }

    /// The doctor's findings.
    func findings(in data: URL, backups: BackupFolder? = nil) async throws -> [DoctorFinding] {
        var findings: [DoctorFinding] = []
        try await Examine(database: self, data: data)(backups: backups) { findings += $0.findings }
        return findings
    }
}
