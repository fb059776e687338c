import Logging
import ServiceLifecycle

/// Hourly jobs that no request triggers: deletes expired rows and sends due reminders. Each job is idempotent, because every node runs them.
package struct PeriodicJobs: Service {
    let storage: Storage
    let stationery: MailComposer
    let logger: Logger
    let tick: Duration
    let unmaskingDays: Int

    package init(
        storage: Storage,
        stationery: MailComposer,
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
        await Ticker(every: tick, logger: logger, failure: "The hourly jobs failed; they are tried again") { try await tidy() }.run()
    }

    /// One round. Each job runs even if others fail; failed jobs run again in the next round. Throws the first failure.
    package func tidy() async throws {
        let round = HourlyRound(storage: storage, stationery: stationery, logger: logger, unmaskingDays: unmaskingDays)
        var first: HourlyJobFailure?
        for component in Components.all {
            for job in component.hourly {
                do {
                    try await job(round)
                } catch {
                    if Task.isCancelled { throw error }
                    first = first ?? HourlyJobFailure(component: component.name, error: error)
                }
            }
        }
        if let first { throw first }
    }
}
