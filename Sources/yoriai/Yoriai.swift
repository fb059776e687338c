import ArgumentParser

@main
struct Yoriai: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "yoriai",
        abstract: "A place where the staff of municipalities and ministries talk and build things together.",
        discussion: """
            Every setting can be given as a flag, as an environment variable (YORIAI_ and the key in capitals, dots as underscores) or in a \
            JSON file named by --config; flags win over the environment, the environment over the file.
            """,
        version: "0.2.0",
        subcommands: [
            Serve.self, Demonstrate.self, Directory.self, SearchCommand.self, Backup.self, Restore.self, Doctor.self, Move.self,
            Export.self,
            Import.self, Operator.self, Template.self,
        ]
    )
}
