import Foundation

/// Validation rules for typed text. Each returns the text to store or throws the flaw to show beside the field.
///
/// Invisible characters are removed, not refused (``VisibleText``); pages tell writers when text for other people had any.
package enum TextRules {
    /// One line: trimmed, NFC, every tab and line end a space, 1 to `limit` characters, all displayable everywhere.
    package static func line(_ text: String, field: String, limit: Int, required: Bool = true) throws(Refusal) -> String {
        let text = VisibleText(text).text.oneLine.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty {
            if required { throw .invalid(field, "field.empty") }
            return ""
        }
        try admitLetters(text, field: field)
        try admitLength(text, field: field, limit: limit)
        return text
    }

    /// Several lines: line ends become `\n`, outer blank lines are removed; 1 to `limit` characters.
    package static func body(_ text: String, field: String, limit: Int, required: Bool = true) throws(Refusal) -> String {
        let text = VisibleText(text).text.precomposedStringWithCanonicalMapping.trimmingCharacters(in: .whitespacesAndNewlines)
        if text.isEmpty {
            if required { throw .invalid(field, "field.empty") }
            return ""
        }
        try admitMarks(text, field: field)
        try admitLength(text, field: field, limit: limit)
        return text
    }

    /// Whether a character has more combining marks than any emoji has parts: stacked marks would disturb every reader.
    package static func hasHeapedMarks(_ text: String) -> Bool { placeOfHeapedMarks(in: text) != nil }

    private static func placeOfHeapedMarks(in text: String) -> String.Index? {
        guard text.unicodeScalars.count - text.count > 32 else { return nil }
        return text.indices.first { text[$0].unicodeScalars.count > 32 }
    }

    private static func admitMarks(_ text: String, field: String) throws(Refusal) {
        guard let place = placeOfHeapedMarks(in: text) else { return }
        throw .invalid(field, reason("field.heaped-marks", at: place, of: text))
    }

    private static func admitLetters(_ text: String, field: String) throws(Refusal) {
        try admitMarks(text, field: field)
        let isStrange = { (character: Character) in character.unicodeScalars.contains { !isShown($0) } }
        guard let place = text.firstIndex(where: isStrange) else { return }
        throw .invalid(field, reason("field.strange-letter", at: place, of: text))
    }

    /// Private-use characters (外字) and unassigned code points are shown as an empty box on other people's screens.
    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .privateUse, .unassigned, .surrogate: false
        default: true
        }
    }

    // One character can consist of many scalars; the second bound keeps a body from being megabytes of accents.
    private static func admitLength(_ text: String, field: String, limit: Int) throws(Refusal) {
        guard text.count <= limit, text.utf8.count <= limit * 12 else {
            throw .invalid(field, Refusal.Reason("field.too-long", ["limit": "\(limit)"]))
        }
    }

    /// The reason with the words before the place and the number of the character, so that the writer finds it.
    private static func reason(_ key: String, at place: String.Index, of text: String) -> Refusal.Reason {
        let before = String(text[..<place].suffix(8))
        let code = text[place].unicodeScalars.first.map { "U+\(String($0.value, radix: 16, uppercase: true))" } ?? ""
        let first = key + "-first"
        return before.isEmpty ? Refusal.Reason(first, ["code": code]) : Refusal.Reason(key, ["before": before, "code": code])
    }
}

extension String {
    /// The text with every tab, line end and braille blank (U+2800) as one space.
    fileprivate var oneLine: String {
        guard unicodeScalars.contains(where: { $0 == "\t" || $0 == "\n" || $0.value == 0x2800 }) else { return self }
        return split { $0 == "\t" || $0 == "\n" || $0 == "\u{2800}" }.joined(separator: " ")
    }
}
