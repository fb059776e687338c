import SQLCore

/// The database cannot be reached or cannot write now; the same may succeed later.
///
/// Nothing was done, with one exception: a connection to a server that breaks in the moment of the commit leaves open whether it was. Posts
/// carry an `IdempotencyKey` and the other acts say how something shall be, so sending the same again does it once.
package struct DatabaseUnavailable: Error {
    /// For the log.
    package let cause: String

    init?(_ failure: SQLFailure) {
        switch failure {
        case .unavailable(let cause), .collision(let cause): self.cause = cause
        case .duplicate, .constraint, .damaged, .unreadable, .other: return nil
        }
    }
}
