import Archive
import ArgumentParser

/// `yoriai demo`
struct Demonstrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Serves a demo community with invented people; creates it in an empty data folder.",
        discussion: "Anybody can sign in as one of five people with one click. Never use it for real data."
    )

    @OptionGroup var flags: Flags

    func run() async throws {
        HeapBounds.set()
        let installation = try await Installation(flags)
        let lock = try DataFolder.lockServing(installation)
        defer { lock?.release() }
        try await DemoDatabase.makeIfMissing(installation)
        let server = try await Server(installation)
        try await server.requireDemo()
        try await server.run()
    }
}
