/// Waits for a condition with a timeout, so that a test fails instead of hanging.
public enum Wait {
    public struct TooLong: Error {}

    /// Polls until the condition holds; throws after half a minute.
    public static func until(_ isSo: () async throws -> Bool, isolation: isolated (any Actor)? = #isolation) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while try await !isSo() {
            guard ContinuousClock.now < end else { throw TooLong() }
            await Task.yield()
        }
    }
}
