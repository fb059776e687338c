import Logging

/// The dependencies of an hourly job.
struct HourlyRound: Sendable {
    let storage: Storage
    let stationery: MailComposer
    let logger: Logger
    /// Days until the author of a masked post is told that an operator unmasked it.
    let unmaskingDays: Int
}
