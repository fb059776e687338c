import Foundation
import SQLCore

/// A domain whose mail addresses all belong to one organisation.
package struct MailDomain: Sendable, Hashable, SQLBindable {
    package let text: String

    /// Normalises a domain, also after `@` or `*.`; refuses what is not a domain, and public suffixes and mailbox providers.
    package init(_ typed: String, field: String = "domain") throws(Refusal) {
        let plain = typed.precomposedStringWithCompatibilityMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        let text = plain.hasPrefix("*.") ? String(plain.dropFirst(2)) : plain.hasPrefix("@") ? String(plain.dropFirst()) : plain
        guard MailAddress.isDomain(text) else { throw .invalid(field, "domain.malformed") }
        guard !PublicDomains.contains(text) else { throw .invalid(field, "domain.public") }
        self.text = text
    }

    package var sqlValue: SQLValue { .text(text) }
}
