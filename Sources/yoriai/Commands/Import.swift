import Archive
import ArgumentParser
import Foundation

/// `yoriai import --from DIR`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Puts an export into an empty data folder; every address leads where it led.",
        discussion: "Passwords and second factors are in no export: people come in by a link in a mail and can set them again."
    )

    @Option(help: "Folder of the export.") var from: String
    @OptionGroup var flags: PlaceFlags

    func run() async throws {
        let installation = try await Installation(flags)
        let folder = URL(filePath: from, directoryHint: .isDirectory)
        let lines = ProgressLines()
        let start = ContinuousClock.now
        let rows = try await plainly {
            try await NewCommunity.make(in: installation, force: false) { database in
                try await ImportCommunity(from: folder)(into: database, data: installation.data) { lines($0) }
            }
        }
        print("\(rows) rows in \(start.duration(to: .now).asSeconds). Everybody comes in by a link in a mail.")
    }
}
