import Crypto
import Foundation

/// A browser that a member has signed in with before, as stated by its cookie: a random number and this server's signature.
///
/// It grants no access. Sign-in attempts with one have their own rate limit, so that a stranger who guesses passwords or requests mail
/// exhausts the limit of strangers and not the member's.
package struct KnownBrowser: Sendable {
    let number: String
    private let signature: [UInt8]

    init(of member: ID<Member>, key: SymmetricKey) {
        number = Secret().text
        signature = Array(HMAC<SHA256>.authenticationCode(for: Self.signed(number, member), using: key))
    }

    /// Parses a `text`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, Secret(parts[0]) != nil, parts[1].utf8.count == 64, let signature = [UInt8](hex: parts[1]) else {
            return nil
        }
        number = parts[0]
        self.signature = signature
    }

    package var text: String { "\(number).\(signature.hex)" }

    func isOf(_ member: ID<Member>, key: SymmetricKey) -> Bool {
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: Self.signed(number, member), using: key)
    }

    private static func signed(_ number: String, _ member: ID<Member>) -> Data { Data("browser|\(number)|\(member)".utf8) }
}

extension ReadTransaction {
    /// Makes a mark for a browser that a member has just signed in with.
    package func knownBrowser(of member: ID<Member>) throws -> KnownBrowser {
        KnownBrowser(of: member, key: try community.linkKey())
    }

    /// Whether the member with this address has signed in with the browser before.
    func knows(_ browser: KnownBrowser, of mail: MailAddress) throws -> Bool {
        guard let member = try members.active(mail: mail) else { return false }
        return browser.isOf(member, key: try community.linkKey())
    }
}

extension Storage {
    /// The browser, if the member with this address has signed in with it before; else nil.
    func known(_ browser: KnownBrowser?, of mail: MailAddress) async throws -> KnownBrowser? {
        guard let browser else { return nil }
        return try await read { try $0.knows(browser, of: mail) } ? browser : nil
    }
}
