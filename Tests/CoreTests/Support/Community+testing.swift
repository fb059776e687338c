import Core
import SQLCore
import TestEngines

/// A new community in its own database, with a clock that stands still.
struct TestCommunity: Sendable {
    let clock: ManualClock
    let database: any Database
    let storage: Storage

    init() async throws {
        database = try await Engine.main.makeDatabase()
        clock = ManualClock()
        try await Migrations.run(on: database)
        storage = Storage(database: database, clock: clock)
    }
}
