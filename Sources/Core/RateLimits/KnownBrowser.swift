import Crypto
import Foundation

/// A browser that a member has signed in with before, as a cookie of it says: a random number, and a signature that only this server can make.
///
/// It opens nothing. Who shows one at the door is counted by itself, so that a stranger who guesses a member's password, or asks for letters in
/// their name, uses up the tries of strangers and not those of the member.
package struct KnownBrowser: Sendable {
    let number: String
    private let signature: [UInt8]

    init(of member: ID<Member>, key: SymmetricKey) {
        number = Secret().text
        signature = Array(HMAC<SHA256>.authenticationCode(for: Self.signed(number, member), using: key))
    }

    /// Reads what `text` wrote; nil for anything else.
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
    /// A new mark for the browser that a member has just signed in with.
    package func knownBrowser(of member: ID<Member>) throws -> KnownBrowser {
        KnownBrowser(of: member, key: try community.linkKey())
    }

    /// Whether the member at this address has signed in with the browser before.
    func knows(_ browser: KnownBrowser, of mail: MailAddress) throws -> Bool {
        guard let member = try members.active(mail: mail) else { return false }
        return browser.isOf(member, key: try community.linkKey())
    }
}

extension Storage {
    /// The same browser, where the member at this address has signed in with it before.
    func known(_ browser: KnownBrowser?, of mail: MailAddress) async throws -> KnownBrowser? {
        guard let browser else { return nil }
        return try await read { try $0.knows(browser, of: mail) } ? browser : nil
    }
}
