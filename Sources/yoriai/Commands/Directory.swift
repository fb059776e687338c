import ArgumentParser
import Core
import Foundation
import Web

/// `yoriai directory import FILE.csv`, `yoriai directory import https://…`
struct Directory: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Manages the directory of organisations.", subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds and updates organisations from a CSV file; members stay as they are.",
            discussion: "Columns: see Data/README.md. When any line is invalid, every invalid line is listed and nothing is changed."
        )

        @Argument(help: "The CSV file, UTF-8 with a header row; or its https URL on a public server.") var file: String
        @OptionGroup var flags: Flags

        func run() async throws {
            let server = try await Server(Installation(flags))
            let data = try await DirectoryFile.read(file)
            do {
                let changes = try await server.importDirectory(data)
                print("\(changes.added) added, \(changes.changed) changed, \(changes.unchanged) unchanged.")
            } catch let refusal as DirectoryRefusal {
                for flaw in refusal.flaws { print("line \(flaw.line), \(flaw.column): \(Texts.english(flaw.reason))") }
                print("Nothing was changed: \(refusal.flaws.count) flaws.")
                throw ExitCode.failure
            }
        }
    }
}
