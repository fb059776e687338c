import Foundation
import SQLCore

/// A domain whose mail addresses all belong to one organisation.
package struct MailDomain: Sendable, Hashable, SQLBindable {
    package let text: String

    /// Normalises a domain, also after `@` or `*.`; refuses what is not a domain, and public suffixes and mailbox providers.
    package init(_ typed: String, field: String = "domain") throws(Refusal) {
        let plain = typed.precomposedStringWithCompatibilityMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
        let text = plain.hasPrefix("*.") ? String(plain.dropFirst(2)) : plain.hasPrefix("@") ? String(plain.dropFirst()) : plain
        guard Self.isWellFormed(text) else { throw .invalid(field, "domain.malformed") }
        guard !PublicDomains.contains(text) else { throw .invalid(field, "domain.public") }
        self.text = text
    }

    package var sqlValue: SQLValue { .text(text) }

    /// Two or more labels of ASCII letters, digits and inner hyphens; the last one is not numeric (RFC 1123, RFC 3696).
    static func isWellFormed(_ text: String) -> Bool {
        let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, labels.count >= 2, let last = labels.last else { return false }
        let hyphen = UInt8(ascii: "-")
        return last.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                    && label.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
                        default: false
                        }
                    }
            }
    }
}
