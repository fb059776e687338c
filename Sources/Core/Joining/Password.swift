import Foundation

/// A password as it is hashed: NFKC, so that it does not depend on how a keyboard writes full-width letters.
struct Password: Sendable {
    let text: String

    /// Only what bounds the work: for signing in.
    init(attempt typed: String) throws(Refusal) {
        guard typed.utf8.count <= Self.longest * 12 else { throw .invalid("password", "sign-in.mismatch") }
        text = typed.precomposedStringWithCompatibilityMapping
    }

    /// 12 to 200 characters and not the mail address, after NIST SP 800-63B: length counts, not signs and digits.
    init(new typed: String, mail: MailAddress) throws(Refusal) {
        let text = typed.precomposedStringWithCompatibilityMapping
        guard text.count >= Self.shortest else {
            throw .invalid("password", Refusal.Reason("password.too-short", ["limit": "\(Self.shortest)"]))
        }
        guard text.count <= Self.longest, typed.utf8.count <= Self.longest * 12 else {
            throw .invalid("password", Refusal.Reason("password.too-long", ["limit": "\(Self.longest)"]))
        }
        guard text.lowercased() != mail.text else { throw .invalid("password", "password.is-mail") }
        self.text = text
    }

    static let shortest = 12
    static let longest = 200
}
