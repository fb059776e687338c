import Archive
import ArgumentParser
import Core
import Foundation
import SQLCore
import Web

/// `yoriai export --to DIR`
struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the whole community as open files: JSON Lines, files, and pages to read without a server.",
        discussion: """
            data/ contains everything but passwords, second factors, sessions and tokens, including the authors of masked posts and mail \
            addresses, so protect it like the database. archive/ is for publication: it contains what the audience may read, keeps masks, \
            and has no mail addresses. The server may run.
            """
    )

    @Option(help: "Folder to write to: empty or missing.") var to: String
    @Option(
        help: "Audience of archive/: public (readable without an account) or members (readable by everybody in public service)."
    )
    var audience = ArchiveAudience.members
    @OptionGroup var flags: PlaceFlags

    func run() async throws {
        let installation = try await Installation(flags)
        let database = try await DatabasePlace(of: installation).openToRead()
        let export = try ExportCommunity(to: URL(filePath: to, directoryHint: .isDirectory), data: installation.data)
        let lines = ProgressLines()
        let start = ContinuousClock.now
        let (index, topics) = try await plainly {
            try await Storage(database: database).read { [audience] snapshot in
                let index = try export.writeTables(snapshot.tx) { lines($0) }
                let topics = try StaticArchive(snapshot, for: audience).write { path, bytes in
                    try export.write(bytes, to: "archive/\(path)")
                }
                return (index, topics)
            }
        }
        try export.finish(index)
        try await database.close()
        let rows = index.tables.reduce(0) { $0 + $1.rows }
        print("\(rows) rows and \(topics) topics to read, in \(start.duration(to: .now).asSeconds). Open \(to)/archive/index.html")
        print("Left out: \(index.leftOut.joined(separator: ", ")).")
    }
}

extension ArchiveAudience: ExpressibleByArgument {}
