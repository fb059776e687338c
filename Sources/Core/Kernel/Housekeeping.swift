import Logging
import ServiceLifecycle

/// Hourly jobs that no request triggers: deletes expired rows and sends due reminders. Each job is idempotent, because every node runs them.
package struct Housekeeping: Service {
    let storage: Storage
    let stationery: Stationery
    let logger: Logger
    let tick: Duration
    let unmaskingDays: Int

    package init(
        storage: Storage,
        stationery: Stationery,
        logger: Logger,
        tick: Duration = .seconds(3600),
        unmaskingDays: Int = TellUnmasked.standardDays
    ) {
        self.storage = storage
        self.stationery = stationery
        self.logger = logger
        self.tick = tick
        self.unmaskingDays = unmaskingDays
    }

    package func run() async {
        await Ticker(every: tick, logger: logger, failure: "The hourly jobs failed; the next round tries again") { try await tidy() }.run()
    }

    /// One round. What failed is tried again in the next.
    package func tidy() async throws {
        let round = HourlyRound(storage: storage, stationery: stationery, logger: logger, unmaskingDays: unmaskingDays)
        for job in Components.all.flatMap(\.hourly) { try await job(round) }
    }
}
