import Foundation

/// The reading of a name: kana, or Latin letters for names written in them. Katakana is stored as hiragana.
package struct KanaReading: Sendable, Hashable {
    package let text: String

    package init(_ typed: String, field: String, limit: Int) throws(Refusal) {
        let line = try TextRules.line(typed.precomposedStringWithCompatibilityMapping, field: field, limit: limit)
        guard line.unicodeScalars.allSatisfy(Self.isReadable) else { throw .invalid(field, "field.not-kana") }
        text = line.hiragana
    }

    private static func isReadable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "-", "'", ".", "・": true
        default:
            switch scalar.value {
            // Hiragana, katakana with the long-sound mark and iteration marks (ゝ, すゞ), digits, Latin letters.
            case 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30F6, 0x30FC...0x30FE, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F:
                true
            default: false
            }
        }
    }
}

extension String {
    fileprivate var hiragana: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { isKatakana($0) ? Unicode.Scalar($0.value - 0x60) ?? $0 : $0 }
            )
        )
    }

    private func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
        (0x30A1...0x30F6).contains(scalar.value) || (0x30FD...0x30FE).contains(scalar.value)
    }
}
