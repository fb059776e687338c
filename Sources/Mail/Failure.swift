/// Why a mail was not accepted.
///
/// `reason` is for the operator: the message of the server or system, at most 200 characters; it may contain the recipient's address.
package enum Failure: Error, Equatable, Sendable {
    /// A retry may succeed: the server is unreachable, busy or misconfigured, or the disk is full. A refused login is temporary too,
    /// because it says nothing about the mail, and no mail may be lost while the operator corrects a password.
    case temporary(reason: String, FailureCause)
    /// The server permanently refused this mail or recipient (5xx).
    case permanent(reason: String, FailureCause)

    package var cause: FailureCause {
        switch self {
        case .temporary(_, let cause), .permanent(_, let cause): cause
        }
    }
}
