import Core
import Logging
import ServiceLifecycle
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
            await housekeeping.run()
            return Task.isCancelled
        }
        #expect(await task.value)
        #expect(lines.all == [])
    }

    @Test("and was just started logs nothing of any of its services", arguments: 1...20)
    func justStarted(_: Int) async throws {
        let community = try await TestCommunity()
        try await community.found()
        let lines = LogLines()
        let (storage, logger) = (community.storage, lines.logger)
        let services: [any Service] = [
            Housekeeping(storage: storage, stationery: .test, logger: logger),
            EventPump(storage: storage, after: 0, signal: WakeSignal(), logger: logger, restart: { _ in }, deliver: { _ in }),
            Courier(storage: storage, carrier: TestCarrier(), logger: logger),
        ]
        let group = ServiceGroup(services: services, logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        #expect(lines.all.filter { !$0.hasPrefix("warning The log has lost its end") } == [])
    }
}
