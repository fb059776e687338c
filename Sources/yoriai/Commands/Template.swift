import Archive
import ArgumentParser
import Core
import Foundation
import SQLCore
import Web

/// `yoriai template check FILE`, `yoriai template apply FILE --as MAIL`, `yoriai template export SPACE`
struct Template: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Makes spaces with their channels and types of topics from files, and writes such files.",
        discussion: "The format: see docs/templates.md.",
        subcommands: [Check.self, Apply.self, Export.self]
    )

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says everything that is wrong with a template; needs no data folder.",
            discussion: "Ends with 0 where nothing was found and with 1 otherwise."
        )

        @Argument(help: "The JSON file.") var file: String

        func run() async throws {
            let template = try await TemplateFile.telling(file) { try TemplateFile.read(file) }
            print("\(file): \(template.name), types: \(template.types.count), channels: \(template.channels.count). Nothing is wrong.")
        }
    }

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the space of a template, or completes the one of its name.",
            discussion: """
                A second run changes nothing; a definition that has changed becomes the next version of its type. All of it is done or nothing. \
                While a server runs on a file, stop it first. On PostgreSQL it may run.
                """
        )

        @Argument(help: "The JSON file.") var file: String
        @Option(name: .customLong("as"), help: "Mail address of the member who does it. They need the right to arrange spaces.")
        var address: String
        @OptionGroup var flags: PlaceFlags

        func run() async throws {
            guard let mail = try? MailAddress(address) else { throw ValidationError("\(address) is no mail address.") }
            let applied = try await TemplateFile.telling(file) {
                let template = try TemplateFile.read(file)
                return try await alone(flags) { try await Self.apply(template, as: mail, in: $0) }
            }
            for line in Self.lines(applied) { print(line) }
        }

        private static func apply(_ template: SpaceTemplate, as mail: MailAddress, in storage: Storage) async throws -> AppliedTemplate {
            guard let viewer = try await storage.read({ try $0.viewer(mail) }) else {
                throw ArchiveFailure(Texts.english("operator.no-member"))
            }
            do {
                return try await ApplyTemplate(storage: storage)(template, as: viewer)
            } catch Refusal.forbidden(let reason) {
                throw ArchiveFailure(Texts.english(reason))
            }
        }

        private static func lines(_ applied: AppliedTemplate) -> [String] {
            let parts = [
                ("New types", applied.newTypes), ("Types with a new version", applied.changedTypes), ("New channels", applied.newChannels),
                ("Channels that offer or open with something else", applied.changedChannels),
            ]
            let lines = parts.filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))" }
            return ["Space \(applied.space)\(applied.isNewSpace ? ", new." : applied.isUnchanged ? ": nothing was changed." : ".")"] + lines
        }
    }

    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a space with its channels and types of topics as a template. The server may run.",
            discussion: "Archived channels and retired types are left out; so is everything that people wrote."
        )

        @Argument(help: "The name of the space, or its id as it stands in its address.") var space: String
        @Option(help: "File to write to, in place of standard output.") var to: String?
        @OptionGroup var flags: PlaceFlags

        func run() async throws {
            let database = try await DatabasePlace(of: Installation(flags)).openToRead()
            let template = try await plainly {
                try await Storage(database: database).read { [space] in try $0.template(ofSpaceCalled: space) }
            }
            try await database.close()
            guard let template else { throw ArchiveFailure("There is no space \(space).") }
            guard let to else { return print(try template.json(), terminator: "") }
            try Disk.write(Array(template.json().utf8), to: URL(filePath: to))
        }
    }
}
