/// Why a mail was not taken.
///
/// `reason` is for the operator's eyes: it is what the server or the system said, at most 200 characters, and may name the receiver's address.
package enum Failure: Error, Equatable, Sendable {
    /// Trying later can help: the server is away, busy or misconfigured, or the disk is full. A refused login is here too: it says
    /// nothing about the mail, and no mail may be lost while the operator corrects a password.
    case temporary(reason: String, FailureCause)
    /// The server refused this mail or this receiver for good (5xx). Trying again would only annoy it.
    case permanent(reason: String, FailureCause)

    package var cause: FailureCause {
        switch self {
        case .temporary(_, let cause), .permanent(_, let cause): cause
        }
    }
}
