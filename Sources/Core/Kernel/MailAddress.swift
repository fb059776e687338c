import Foundation
import Formats
import SQLCore

/// A deliverable mail address, in lower case, because people do not remember the case they typed.
///
/// Its description is only its domain, so that addresses cannot leak into a log.
package struct MailAddress: Sendable, Hashable {
    package let text: String

    /// Accepts full-width letters. Refuses what is not `local@domain` in ASCII (RFC 5321 without quoted local parts), or is longer than 254
    /// bytes.
    package init(_ typed: String, field: String = "mail") throws(Refusal) {
        let text = typed.precomposedStringWithCompatibilityMapping.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        guard !text.isEmpty else { throw .invalid(field, "field.empty") }
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard text.utf8.count <= MailboxSyntax.longest, parts.count == 2, MailboxSyntax.isLocalPart(parts[0]),
            Self.isDomain(String(Substring(parts[1])))
        else { throw .invalid(field, "mail.malformed") }
        self.text = text
    }

    package var domain: String { text.split(separator: "@").last.map(String.init) ?? "" }

    /// The domain and its parents: `city.moka.lg.jp`, `moka.lg.jp`, `lg.jp`, `jp`.
    package var suffixes: [String] {
        let labels = domain.split(separator: ".")
        return labels.indices.map { labels[$0...].joined(separator: ".") }
    }

    /// Two or more labels of ASCII letters, digits and inner hyphens; the last one is not a number (RFC 1123, RFC 3696).
    static func isDomain(_ text: String) -> Bool {
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

extension MailAddress: CustomStringConvertible, CustomDebugStringConvertible {
    package var description: String { "…@\(domain)" }
    package var debugDescription: String { description }
}

extension MailAddress: SQLBindable, SQLReadable {
    package var sqlValue: SQLValue { .text(text) }

    package static func read(_ row: inout RowReader) throws -> MailAddress {
        let text = try row.text()
        do throws(Refusal) {
            return try MailAddress(text)
        } catch {
            throw row.unreadable("not a mail address")
        }
    }
}
