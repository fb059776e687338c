/// Variants of kanji, mostly in names: 髙 and 高, 𠮷 and 吉, 邊, 邉 and 辺.
///
/// For comparison, never for display: a name is stored as its owner writes it. Different kanji of one meaning (畑, 畠) and Chinese simplified
/// forms stay distinct. 鹿嶋市 and 鹿島市 become equal, so where a name must identify one organisation, an exact match takes precedence.
package enum KanjiVariants {
    /// A text with each variant in its usual form and without variation selectors (葛󠄀 as 葛). Apply NFKC first: it maps the compatibility
    /// ideographs, such as U+FA19 of 神.
    package static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isSelector(scalar) { folded.append(usual(scalar)) }
        return String(folded)
    }

    /// The usual form of a kanji; other letters unchanged.
    package static func usual(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        isUsual(scalar) ? scalar : forms[scalar] ?? scalar
    }

    /// Whether a scalar is certainly no variant. A bit for each of the common kanji says it faster than the table of forms.
    private static func isUsual(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x3400 else { return true }
        let place = Int(scalar.value) - common.lowerBound
        return common.contains(Int(scalar.value)) && bits[place >> 6] & 1 << UInt64(place & 63) == 0
    }

    /// CJK Unified Ideographs.
    private static let common = 0x4E00..<0xA000

    /// Which of the common kanji are variants.
    private static let bits: [UInt64] = forms.keys.reduce(into: [UInt64](repeating: 0, count: common.count / 64)) { bits, variant in
        let place = Int(variant.value) - common.lowerBound
        if common.contains(Int(variant.value)) { bits[place >> 6] |= 1 << UInt64(place & 63) }
    }

    /// Whether a scalar is a variation selector.
    package static func isSelector(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }

    private static let forms: [Unicode.Scalar: Unicode.Scalar] = table.split { $0 == " " || $0 == "\n" }.reduce(into: [:]) { forms, pair in
        if let variant = pair.unicodeScalars.first, let usual = pair.unicodeScalars.last { forms[variant] = usual }
    }
}
