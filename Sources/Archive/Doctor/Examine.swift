import Core
import Foundation
import SQLCore

/// Checks integrity: the engine's files, foreign keys, counters, the log, permissions, backups.
package struct Examine: Sendable {
    private let database: any Database
    private let data: URL

    /// A checked part with its findings.
    package struct Part: Sendable {
        package let name: String
        package let findings: [DoctorFinding]
    }

    /// - Parameter data: the data folder.
    package init(database: any Database, data: URL) {
        self.database = database
        self.data = data
    }

    /// Checks one part after the other. A further check is one more line here.
    /// - Parameter backups: a folder of backups to check too.
    package func callAsFunction(backups: BackupFolder?, report: (Part) -> Void) async throws {
        let isReadable = try await part("database", engine, report)
        // The other checks mean nothing with a corrupt file.
        if isReadable, try await part("schema", schema, report) {
            _ = try await part("references", references, report)
            _ = try await part("counters, states and the log", rules, report)
        }
        _ = try await part("permissions", permissions, report)
        if let backups { _ = try await part("backups", { try Self.look(at: backups) }, report) }
    }

    /// Returns whether nothing was found.
    private func part(_ name: String, _ look: () async throws -> [DoctorFinding], _ report: (Part) -> Void) async throws -> Bool {
        let findings = try await look()
        report(Part(name: name, findings: findings))
        return findings.isEmpty
    }

    private func engine() async throws -> [DoctorFinding] {
        let lines: [String]
        do {
            lines = try await database.read { tx in
                try tx.words.catalogue.check.map { try tx.rows($0) { row in try row.next() as String } } ?? []
            }
        } catch let failure as SQLFailure {
            lines = ["\(failure)"]
        }
        return lines.filter { $0 != "ok" }.map {
            DoctorFinding(
                "The database file is corrupt: \($0)",
                advice:
                    "Stop the server, copy the data folder elsewhere, look at the disk (dmesg, smartctl), and restore the last good backup."
            )
        }
    }

    private func schema() async throws -> [DoctorFinding] {
        if let mark = try await CopyMark.find(in: database) { return [DoctorFinding("The database is marked.", advice: mark.refusal)] }
        let schema = try await database.read { tx in try Catalogue(tx).schema }
        if schema < Migrations.count {
            return [
                DoctorFinding(
                    "The schema version is \(schema), that of this release is \(Migrations.count).",
                    advice: "Start this release once; it migrates the schema."
                )
            ]
        }
        if schema > Migrations.count {
            return [
                DoctorFinding(
                    "The schema version is \(schema), this release knows up to \(Migrations.count).",
                    advice: "Use the newer release that migrated it."
                )
            ]
        }
        return []
    }

    private func references() async throws -> [DoctorFinding] {
        try await database.read { tx in
            try References(tx: tx, catalogue: Catalogue(tx)).dangling().map {
                DoctorFinding(
                    $0.sentence,
                    advice: "Stop the server, keep a copy of the database, and restore the last backup from before it happened."
                )
            }
        }
    }

    private func rules() async throws -> [DoctorFinding] {
        try await Storage(database: database).read { snapshot in try snapshot.damages.all().map(DoctorFinding.init) }
    }

    private func permissions() throws -> [DoctorFinding] {
        let files = FileManager.default
        let names = try files.contentsOfDirectory(atPath: data.path(percentEncoded: false)).sorted()
        return try ([data] + names.map { data.appending(path: $0) }).compactMap { file in
            let path = file.path(percentEncoded: false)
            guard let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int, mode & 0o077 != 0 else { return nil }
            return DoctorFinding(
                "Users other than the owner can access \(path) (mode \(String(mode, radix: 8))).",
                advice: "chmod go-rwx '\(path)'"
            )
        }
    }

    private static func look(at backups: BackupFolder) throws -> [DoctorFinding] {
        if try backups.names().isEmpty {
            return [DoctorFinding("There is no backup in \(backups.folder.path(percentEncoded: false)).", advice: "Run yoriai backup.")]
        }
        return try CheckBackups()(backups).map {
            DoctorFinding(
                $0,
                advice: "Make a new backup into an empty folder, check the disk, and keep this one for what is still readable."
            )
        }
    }
}
