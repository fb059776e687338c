import Archive
import ArgumentParser
import Foundation
import SQLCore

/// `yoriai doctor`
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the integrity of a community and suggests repairs.",
        discussion: "Changes nothing; the server may run. The exit code is 0 when nothing was found and 1 otherwise."
    )

    @Option(help: "A folder of backups to verify too, with every chunk.") var backups: String?
    @OptionGroup var flags: PlaceFlags

    func run() async throws {
        let installation = try await Installation(flags)
        let database = try await DatabasePlace(of: installation).openToRead()
        let folder = backups.map { BackupFolder(URL(filePath: $0, directoryHint: .isDirectory)) }
        var count = 0
        try await plainly {
            try await Examine(database: database, data: installation.data)(backups: folder) { part in
                print("\(part.name): \(part.findings.isEmpty ? "good" : "\(part.findings.count) found")")
                for finding in part.findings { print("  \(finding.what)\n    → \(finding.advice)") }
                count += part.findings.count
            }
        }
        try await database.close()
        guard count == 0 else { throw ExitCode.failure }
    }
}
