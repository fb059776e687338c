import Foundation

/// Rules for what people type. Each returns the text to keep or throws the flaw to show beside the field.
package enum TextRules {
    /// One line: trimmed, NFC, without control characters and others that nobody sees, 1 to `limit` characters.
    package static func line(_ text: String, field: String, limit: Int, required: Bool = true) throws(Refusal) -> String {
        let text = text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty {
            if required { throw .invalid(field, "field.empty") }
            return ""
        }
        guard !text.unicodeScalars.contains(where: { isControl($0) || breaksLine($0) || isInvisible($0) }), !hasHeapedMarks(text) else {
            throw .invalid(field, "field.control-character")
        }
        guard text.count <= limit, text.utf8.count <= limit * 12 else {
            throw .invalid(field, Refusal.Reason("field.too-long", ["limit": "\(limit)"]))
        }
        return text
    }

    /// Several lines: line ends become `\n`, outer blank lines go; 1 to `limit` characters.
    package static func body(_ text: String, field: String, limit: Int, required: Bool = true) throws(Refusal) -> String {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty {
            if required { throw .invalid(field, "field.empty") }
            return ""
        }
        guard !text.unicodeScalars.contains(where: isControl), !hasHeapedMarks(text) else {
            throw .invalid(field, "field.control-character")
        }
        // A character can be built of many scalars; the second bound keeps a body from being megabytes of accents.
        guard text.count <= limit, text.utf8.count <= limit * 12 else {
            throw .invalid(field, Refusal.Reason("field.too-long", ["limit": "\(limit)"]))
        }
        return text
    }

    /// Whether a character has more parts than any emoji: marks heaped upon one letter, for which whoever reads the text would pay.
    package static func hasHeapedMarks(_ text: String) -> Bool {
        text.unicodeScalars.count - text.count > 32 && text.contains { $0.unicodeScalars.count > 32 }
    }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\t", "\u{2028}", "\u{2029}": true
        default: false
        }
    }

    /// What has no width: two names that differ in nothing else would look the same. A text may have them, for they join emoji.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: true
        default: false
        }
    }

    /// Controls other than tab and newline, and the marks that turn the direction of writing or hide text.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }
}
