/// Letters that never join with one another to one character, and of which folding makes one letter each: nearly all of a Japanese text.
enum LoneLetter {
    /// The letter after NFKC, in lower case, a kanji in its usual form; nil for letters to which Unicode's rules have to be applied.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x3041...0x3096, 0x30A1...0x30FE, 0x3001...0x3015: scalar
        case 0x4E00...0x9FFF: KanjiVariants.usual(scalar)
        case 0x0A, 0x20...0x7E: small(scalar.value)
        case 0xFF01...0xFF5E: small(scalar.value - 0xFEE0)
        case 0x3000: " "
        default: nil
        }
    }

    /// - Parameter ascii: at most 0x7E.
    private static func small(_ ascii: UInt32) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(truncatingIfNeeded: (0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii))
    }
}
