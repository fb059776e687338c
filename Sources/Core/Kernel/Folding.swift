import Foundation
import Search

extension String {
    /// The form names are compared in: NFKC, small letters, katakana as hiragana, ヶ as ケ, kanji in their usual form, no spaces.
    ///
    /// Folding is done here and stored beside the original, because the engines disagree on every letter outside ASCII.
    package var folded: String { KanjiVariants.fold(plainFolded) }

    /// The same with each kanji as it is written: 鹿嶋市 is not 鹿島市.
    var plainFolded: String {
        var folded = String.UnicodeScalarView()
        // Composed once more: the compatibility mapping leaves the marks of ﾌﾟ and ﾃﾞ apart, which `==` does not see, but a database does.
        for scalar in precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x3000: continue
            // Typed on a telephone, the apostrophe of a name is a curved one.
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
