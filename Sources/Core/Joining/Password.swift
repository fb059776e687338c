import Foundation

/// A password, normalised for hashing.
///
/// Follows the OpaqueString profile of RFC 8265, section 4.2.2, except that widths are mapped too (NFKC instead of NFC, which NIST SP
/// 800-63B, 5.1.1.2, allows), because Japanese keyboards write ｱ and ア, Ａ and A for the same key. Case and inner spaces count.
struct Password: Sendable {
    let text: String
    /// The normalised form of releases that did not compose half-width voicing marks; nil when it is the same.
    let earlierText: String?

    /// For signing in: checks only the length that bounds the work.
    init(attempt typed: String, field: String = "password", mismatch: Refusal.Reason = "sign-in.mismatch") throws(Refusal) {
        guard typed.utf8.count <= Self.longest * 12 else { throw .invalid(field, mismatch) }
        self.init(unchecked: typed)
    }

    /// 12 to 128 characters and not the mail address, after NIST SP 800-63B: length matters, not character classes.
    init(new typed: String, mail: MailAddress) throws(Refusal) {
        guard typed.utf8.count <= Self.longest * 12 else { throw Self.tooLong }
        self.init(unchecked: typed)
        guard text.count >= Self.shortest else {
            throw .invalid("password", Refusal.Reason("password.too-short", ["limit": "\(Self.shortest)"]))
        }
        guard text.count <= Self.longest else { throw Self.tooLong }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw .invalid("password", "field.control-character")
        }
        guard text.lowercased() != mail.text else { throw .invalid("password", "password.is-mail") }
    }

    private init(unchecked typed: String) {
        let mapped = typed.precomposedStringWithCompatibilityMapping
        let spaced = String(
            String.UnicodeScalarView(mapped.unicodeScalars.map { $0.properties.generalCategory == .spaceSeparator ? " " : $0 })
        )
        // Composed again: the compatibility mapping leaves the voicing marks of ﾌﾟ and ﾃﾞ separate.
        text = spaced.precomposedStringWithCanonicalMapping
        // Compared as bytes: `==` on strings ignores the difference, a hash does not.
        earlierText = Array(text.utf8) == Array(mapped.utf8) ? nil : mapped
    }

    private static var tooLong: Refusal { .invalid("password", Refusal.Reason("password.too-long", ["limit": "\(longest)"])) }

    static let shortest = 12
    static let longest = 128
}

extension PasswordHashing {
    /// Whether the password matches, in its current or earlier normalised form.
    func verify(_ password: Password, against hash: String) async -> Bool {
        if await verify(password.text, against: hash) { return true }
        guard let earlier = password.earlierText else { return false }
        return await verify(earlier, against: hash)
    }
}
