import Archive
import ArgumentParser
import Foundation
import SQLCore

/// `yoriai move --from sqlite:… --to …`
struct Move: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Moves a community from one database to another.",
        discussion: """
            Stop the server first. Everything is copied, including sessions; nobody has to sign in again. After an interruption, run the same \
            command again to resume. At the end the counts and hashes of all tables are compared; afterwards no server starts on the source. \
            Files of the data folder stay where they are.
            """
    )

    @Option(help: "The source: sqlite:/path/to/yoriai.sqlite or postgres://user@host:port/name") var from: String
    @Option(help: "The target: empty, or not created yet.") var to: String?
    @Flag(help: "Makes --from usable again after an abandoned or reverted move.") var giveUp = false

    func validate() throws {
        guard giveUp != (to != nil) else { throw ValidationError("Say either --to or --give-up.") }
    }

    func run() async throws {
        let source = try DatabasePlace(from)
        let (old, oldLock) = try await source.openAlone(isNew: false)
        defer { oldLock?.release() }
        guard let to else {
            try await plainly { try await CopyMark.remove(from: old) }
            try await old.close()
            return print("\(source.shown) can be used by a server again.")
        }
        let target = try DatabasePlace(to)
        guard target.shown != source.shown else { throw ValidationError("Both are the same database.") }
        let (new, newLock) = try await target.openAlone(isNew: true)
        defer { newLock?.release() }
        let lines = ProgressLines()
        let start = ContinuousClock.now
        let moved = try await plainly {
            try await MoveCommunity(source: old, from: source.shown, target: new, to: target.shown).callAsFunction { lines($0) }
        }
        try await old.close()
        try await new.close()
        for table in moved { print("  \(table.table): \(table.rows) rows, \(table.fingerprint.prefix(16))… on both sides") }
        print(
            """
            \(moved.reduce(0) { $0 + $1.rows }) rows moved and compared in \(start.duration(to: .now).asSeconds). \
            Start the server with \(target.shown).
            """
        )
    }
}
