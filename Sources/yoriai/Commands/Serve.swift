import Archive
import ArgumentParser

/// `yoriai serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the community in the data folder; an empty folder starts with the set-up page.",
        discussion: "A new community prints a one-time code on the console; the set-up page asks for it and creates the first operator."
    )

    @OptionGroup var flags: Flags

    func run() async throws {
        HeapBounds.set()
        let installation = try await Installation(flags)
        let lock = try DataFolder.lockServing(installation)
        defer { lock?.release() }
        try await Server(installation).run()
    }
}
