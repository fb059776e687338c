/// Waits for what happens elsewhere. A test that waits without an end would hang, and not fail, when what it waits for is broken.
public enum Wait {
    public struct TooLong: Error {}

    /// Looks again and again until it is so; throws where it is not within half a minute.
    public static func until(_ isSo: () async throws -> Bool, isolation: isolated (any Actor)? = #isolation) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !isSo() {
            guard ContinuousClock.now < end else { throw TooLong() }
            await Task.yield()
        }
    }
}
