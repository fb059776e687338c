/// Why a fetch failed, for the person who requested it.
package enum FetchFailure: Error, Sendable, Hashable {
    /// Not a URL of an allowed scheme.
    case malformed
    /// The server is not on the public internet.
    case forbiddenAddress
    case tooLarge
    case tooSlow
    /// A redirect, which the caller may follow by fetching its target.
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
