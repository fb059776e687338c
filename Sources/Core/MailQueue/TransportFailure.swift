/// Why a mail was not accepted. The code is a short word of the transport, such as `smtp-451`: the server's answer can contain the address,
/// so it is neither stored nor logged.
package enum TransportFailure: Error, Hashable, Sendable {
    /// A temporary failure: retry.
    case temporary(code: String)
    /// A permanent failure: the address does not exist or the mail is refused for good.
    case permanent(code: String)

    package var code: String {
        switch self {
        case .temporary(let code), .permanent(let code): code
        }
    }
}
