import Archive
import ArgumentParser
import Foundation

/// `yoriai import --from DIR`
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Imports an export into an empty data folder; addresses stay the same.",
        discussion: "Exports contain no passwords and second factors: members sign in by a link in a mail and can set them again."
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
        print("\(rows) rows in \(start.duration(to: .now).asSeconds). Everybody signs in by a link in a mail.")
    }
}
