/// Why something could not be fetched, in words for who asked.
package enum FetchFailure: Error, Sendable, Hashable {
    /// Not an address of a kind that may be fetched.
    case malformed
    /// The server is not on the public internet.
    case forbiddenAddress
    case tooLarge
    case tooSlow
    /// The address leads elsewhere; who asked may look and ask for that.
    case redirect(String)
    case status(Int)
    case busy
    case failed(String)
}

extension FetchFailure: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed: "it has to be an address that begins with https://"
        case .forbiddenAddress: "the server is not on the public internet"
        case .tooLarge: "it is too large"
        case .tooSlow: "it took too long"
        case .redirect(let address): "it leads to \(address), which is not followed"
        case .status(let code): "the server answered \(code)"
        case .busy: "too many requests are waiting"
        case .failed(let reason): reason
        }
    }
}
