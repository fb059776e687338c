/// Waits for what happens elsewhere.
enum Wait {
    struct TooLong: Error {}

    /// Looks again and again until it is so; throws where it is not within half a minute.
    static func until(_ isSo: @Sendable () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !isSo() {
            guard ContinuousClock.now < end else { throw TooLong() }
            await Task.yield()
        }
    }
}
