import SQLCore

/// The database cannot be reached or cannot write now; a later attempt may succeed.
///
/// Nothing was changed, with one exception: when the connection to a server breaks during the commit, its outcome is unknown. Posts carry
/// an `IdempotencyKey`, and other acts state the wanted result, so a repeated submit has no further effect.
package struct DatabaseUnavailable: Error {
    /// The cause, for the log.
    package let cause: String

    init?(_ failure: SQLFailure) {
        switch failure {
        case .unavailable(let cause), .collision(let cause): self.cause = cause
        case .duplicate, .constraint, .damaged, .unreadable, .other: return nil
        }
    }
}
