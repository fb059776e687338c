import Core
import Logging
import SQLCore
import ServiceLifecycle
import Testing

@Suite("A server that stops in the middle of its work")
struct StoppingTests {
    @Test("calls that no error, whatever its database says to the job that was cut off", arguments: ["housekeeping", "pump"])
    func cutOff(_ name: String) async throws {
        let database = StalledDatabase()
        let (storage, lines) = (Storage(database: database), LogLines())
        let service: any Service =
            switch name {
            case "pump":
                EventPump(storage: storage, after: 0, signal: WakeSignal(), logger: lines.logger, restart: { _ in }, deliver: { _ in })
            default: PeriodicJobs(storage: storage, stationery: .test, logger: lines.logger)
            }
        let services = ServiceGroup(services: [service], logger: Logger(label: "test"))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            var begun = database.begun.makeAsyncIterator()
            await begun.next()
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
        #expect(lines.all == [])
    }
}

/// Does not answer until the caller is cancelled, and then throws.
private final class StalledDatabase: Database {
    struct Broken: Error {}

    let begun: AsyncStream<Void>
    private let begins: AsyncStream<Void>.Continuation

    init() {
        (begun, begins) = AsyncStream.makeStream()
    }

    func read<Value: Sendable>(_: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value { throw await stalled() }

    func write<Value: Sendable>(_: @escaping @Sendable (any Transaction) throws -> Value) async throws -> Value { throw await stalled() }

    func close() async throws {}

    private func stalled() async -> Broken {
        begins.yield()
        while !Task.isCancelled { try? await Task.sleep(for: .seconds(3_600)) }
        return Broken()
    }
}
