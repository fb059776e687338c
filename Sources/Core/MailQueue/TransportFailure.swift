/// Why a letter was not taken. The code is a short word of the carrier's own, such as `smtp-451`: what a server answers can hold the
/// address and is neither kept nor logged.
package enum TransportFailure: Error, Hashable, Sendable {
    /// Worth another attempt.
    case temporary(code: String)
    /// The address does not exist or the letter will never be taken.
    case permanent(code: String)

    package var code: String {
        switch self {
        case .temporary(let code), .permanent(let code): code
        }
    }
}
