import Foundation
import Search

extension String {
    /// The form in which names are compared: NFKC, lower case, katakana as hiragana, ヶ as ケ, kanji variants in their usual form, no spaces.
    ///
    /// It is computed here and stored beside the original, because the engines disagree on every letter outside ASCII.
    package var folded: String { KanjiVariants.fold(plainFolded) }

    /// The folded form without mapping kanji variants: 鹿嶋市 is not 鹿島市.
    var plainFolded: String {
        var folded = String.UnicodeScalarView()
        // Composed again: the compatibility mapping leaves the voicing marks of ﾌﾟ and ﾃﾞ separate. `==` ignores that; a database does not.
        for scalar in precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x3000: continue
            // Phones type a curved apostrophe.
            case 0x2018, 0x2019: folded.append("'")
            case 0x2010, 0x2011, 0x2013: folded.append("-")
            case 0x30F6: folded.append("け")
            case 0x30F5: folded.append("か")
            case 0x3096: folded.append("け")
            case 0x30A1...0x30F4, 0x30FD...0x30FE: folded.append(Unicode.Scalar(scalar.value - 0x60) ?? scalar)
            default: folded.append(scalar)
            }
        }
        return String(folded)
    }
}
