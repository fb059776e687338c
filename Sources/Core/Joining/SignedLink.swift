import Crypto
import Foundation

/// The text of a link in mail: the id of a `MailLink` and this server's signature.
///
/// The signature covers purpose and expiry, so neither a copy of the database without the key nor a manipulated row gives access.
struct SignedLink {
    let id: ID<MailLink>
    private let signature: [UInt8]

    init(_ link: MailLink, key: SymmetricKey) {
        id = link.id
        signature = Array(HMAC<SHA256>.authenticationCode(for: link.signedData, using: key))
    }

    /// Parses a `text`; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<MailLink>(String(parts[0])), parts[1].utf8.count == 64,
            let signature = [UInt8](hex: String(parts[1]))
        else { return nil }
        self.id = id
        self.signature = signature
    }

    var text: String { "\(id).\(signature.hex)" }

    /// Compares in constant time.
    func isGenuine(for link: MailLink, key: SymmetricKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: link.signedData, using: key)
    }
}

extension MailLink {
    fileprivate var signedData: Data { Data("\(id)|\(purpose.rawValue)|\(expiresAt.milliseconds)".utf8) }
}
