import Core
import Testing

@Suite("A server that stops in the middle of its work")
struct StoppingTests {
    @Test("calls that no error: what was begun is done by the next one")
    func cancelled() async throws {
        let community = try await TestCommunity()
        try await community.found()
        let lines = LogLines()
        let housekeeping = Housekeeping(storage: community.storage, stationery: .test, logger: lines.logger)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            await housekeeping.tidy()
            return Task.isCancelled
        }
        #expect(await task.value)
        #expect(lines.all == [])
    }
}
