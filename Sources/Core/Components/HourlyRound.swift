import Logging

/// With what an hourly job works.
struct HourlyRound: Sendable {
    let storage: Storage
    let stationery: MailComposer
    let logger: Logger
    /// After so many days the author of a masked post is told that an operator looked who they are.
    let unmaskingDays: Int
}
