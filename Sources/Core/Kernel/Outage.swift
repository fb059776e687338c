import SQLCore

/// The database cannot be reached or cannot write now: nothing was done, and the same may succeed later.
package struct Outage: Error {
    /// For the log.
    package let cause: String

    init?(_ failure: SQLFailure) {
        switch failure {
        case .unavailable(let cause), .collision(let cause): self.cause = cause
        case .duplicate, .constraint, .damaged, .unreadable, .other: return nil
        }
    }
}
