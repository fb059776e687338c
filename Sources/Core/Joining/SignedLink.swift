import Crypto
import Foundation

/// The text of a link in a letter: the id of a `MailLink` and a signature that only this server can make.
///
/// The signature covers what the link is for and until when, so a copy of the database without the key opens nothing, and a row that
/// was tampered with does not either.
struct SignedLink {
    let id: ID<MailLink>
    private let signature: [UInt8]

    init(_ link: MailLink, key: SymmetricKey) {
        id = link.id
        signature = Array(HMAC<SHA256>.authenticationCode(for: link.signedData, using: key))
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let id = ID<MailLink>(String(parts[0])), parts[1].utf8.count == 64,
            let signature = [UInt8](hex: String(parts[1]))
        else { return nil }
        self.id = id
        self.signature = signature
    }

    var text: String { "\(id).\(signature.hex)" }

    /// Compares in a time that does not tell how much of a guess was right.
    func isGenuine(for link: MailLink, key: SymmetricKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: link.signedData, using: key)
    }
}

extension MailLink {
    fileprivate var signedData: Data { Data("\(id)|\(purpose.rawValue)|\(expiresAt.milliseconds)".utf8) }
}
