import Archive
import ArgumentParser
import Core
import SQLCore
import Web

/// `yoriai operator add ADDRESS`, `yoriai operator list`
struct Operator: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Manages the operators, even when none is left.",
        discussion: "While a server runs on a file, stop it first. On PostgreSQL it may run.",
        subcommands: [Add.self, List.self]
    )

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a member an operator.",
            discussion: "The person must be a member, so they join first. The log of roles records the new operator."
        )

        @Argument(help: "The mail address the member signs in with.") var address: String
        @OptionGroup var flags: PlaceFlags

        func run() async throws {
            guard let mail = try? MailAddress(address) else { throw ValidationError("\(address) is not a mail address.") }
            let person = try await alone(flags) { storage in
                do {
                    return try await AppointOperator(storage: storage)(mail)
                } catch Refusal.invalid(let flaws) {
                    throw ArchiveFailure(flaws.map { Texts.english($0.reason) }.joined(separator: " "))
                } catch Refusal.conflict(let reason) {
                    throw ArchiveFailure(Texts.english(reason))
                }
            }
            print("\(person.name) (\(person.organisation.name), \(mail.text)) is an operator now.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the operators with their addresses. The server may run.")

        @OptionGroup var flags: PlaceFlags

        func run() async throws {
            let database = try await DatabasePlace(of: Installation(flags)).openToRead()
            let operators = try await plainly { try await Storage(database: database).read { try $0.operators() } }
            try await database.close()
            for (person, mail) in operators { print("\(person.name)  \(person.organisation.name)  \(mail?.text ?? "")") }
            if operators.isEmpty { print("There is no operator. Add one with yoriai operator add ADDRESS.") }
        }
    }
}
