import Archive
import ArgumentParser
import Core
import Foundation

/// `yoriai restore --from DIR`
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Restores a backup into an empty data folder.",
        discussion: """
            Verifies the hash of every chunk, every count and every foreign key; when any check fails, nothing is restored. \
            Everybody has to sign in again: backups contain neither sessions nor links in mails.
            """
    )

    @Option(help: "Folder of the backups.") var from: String
    @Option(help: "Restores the newest backup not later than this time: \(BackupTime.examples). Without a zone, Japan Standard Time.")
    var at: String?
    @Flag(help: "Moves an existing database aside instead of refusing.") var force = false
    @OptionGroup var flags: PlaceFlags

    func run() async throws {
        let installation = try await Installation(flags)
        let folder = BackupFolder(URL(filePath: from, directoryHint: .isDirectory))
        let entry = try folder.entry(at: at)
        let made = BackupFolder.moment(of: entry.name).map { " (\(JapanTime($0).iso), the time of Japan)" } ?? ""
        print("Restoring \(entry.name)\(made), \(at.map { "the newest up to \($0)" } ?? "the newest") in \(from) …")
        let lines = ProgressLines()
        let start = ContinuousClock.now
        let rows = try await plainly {
            try await NewCommunity.make(in: installation, force: force) { database in
                try await RestoreBackup(folder)(entry, into: database, data: installation.data) { lines($0) }
            }
        }
        print(
            "\(rows) rows and \(entry.manifest.files.count) files in \(start.duration(to: .now).asSeconds). Everybody has to sign in again."
        )
        print("Settings at that time, without passwords:")
        for (key, value) in entry.manifest.settings.sorted(by: { $0.key < $1.key }) { print("  \(key) = \(value)") }
    }
}
