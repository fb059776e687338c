import Foundation

extension String {
    /// The form names are compared in: NFKC, small letters, katakana as hiragana, ヶ as ケ, no spaces.
    ///
    /// Folding is done here and stored beside the original, because the engines disagree on every letter outside ASCII.
    package var folded: String {
        var folded = String.UnicodeScalarView()
        // Composed once more: the compatibility mapping leaves the marks of ﾌﾟ and ﾃﾞ apart, which `==` does not see, but a database does.
        for scalar in precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x3000: continue
            case 0x30F6: folded.append("け")
            case 0x30F5: folded.append("か")
            case 0x3096: folded.append("け")
            case 0x30A1...0x30F4: folded.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
