import Archive
import ArgumentParser
import Core
import Foundation
import SQLCore

/// `yoriai backup --to DIR`, `backup list --in DIR`, `backup prune --in DIR --keep N`
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Creates, lists and prunes backups.",
        subcommands: [Make.self, List.self, Prune.self],
        defaultSubcommand: Make.self
    )

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Creates a backup while the server runs; chunks of earlier backups in the folder are not written again.",
            discussion: """
                Contains the whole database as of one moment, the files in the data folder and the settings without secrets. Sessions, links \
                in mails and queued mail are left out. The folder is readable by its owner only, because backups contain mail addresses and \
                password hashes.
                """
        )

        @Option(help: "Folder of the backups; created if missing.") var to: String
        @OptionGroup var flags: Flags

        func run() async throws {
            let installation = try await Installation(flags)
            let place = DatabasePlace(of: installation)
            let database = try await place.openToRead()
            let make = MakeBackup(
                database: database,
                engine: place.engine,
                data: installation.data,
                program: Yoriai.configuration.version,
                settings: installation.shown
            )
            let lines = ProgressLines()
            let start = ContinuousClock.now
            let done = try await plainly {
                try await make(to: BackupFolder(URL(filePath: to, directoryHint: .isDirectory))) { lines($0) }
            }
            try await database.close()
            print(
                """
                \(done.name): \(done.rows) rows in \(done.chunks) pieces, \(done.newChunks) of them new (\(done.newBytes.asSize)), \
                in \(start.duration(to: .now).asSeconds).
                """
            )
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the backups in a folder, oldest first.")

        @Option(name: .customLong("in"), help: "Folder of the backups.") var folder: String

        func run() throws {
            let folder = BackupFolder(URL(filePath: folder, directoryHint: .isDirectory))
            for name in try folder.names() {
                do {
                    let manifest = try folder.entry(name).manifest
                    let rows = manifest.tables.reduce(0) { $0 + $1.rows }
                    let posts = manifest.tables.first { $0.name == "post" }?.rows ?? 0
                    print(
                        "\(name)  \(BackupFolder.moment(of: name).map { JapanTime($0).iso } ?? "")  schema \(manifest.schema)  \(manifest.engine)  \(posts) posts  \(rows) rows  \(manifest.files.count) files"
                    )
                } catch {
                    print("\(name)  \(error)")
                }
            }
        }
    }

    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deletes all but the newest backups, and the chunks that none of those needs."
        )

        @Option(name: .customLong("in"), help: "Folder of the backups.") var folder: String
        @Option(help: "How many backups to keep.") var keep: Int

        func run() throws {
            let done = try PruneBackups()(in: BackupFolder(URL(filePath: folder, directoryHint: .isDirectory)), keep: keep)
            print("\(done.removed.count) backups and \(done.chunks) chunks deleted, \(done.kept.count) backups kept.")
        }
    }
}
