import Foundation

/// A text in the form used for comparison, with the origin of each letter.
///
/// NFKC, lower case, ー for dashes used as such, ヶ and ヵ by their reading, kanji variants in their usual form. `plain` keeps katakana,
/// because MeCab needs it; `folded` has hiragana, without the long vowel at the end of a word of four letters or more (サーバー, サーバ; but カレー,
/// キー).
struct Folding {
    /// The input of MeCab.
    private(set) var plain: [Unicode.Scalar] = []
    /// The form used for comparison.
    private(set) var folded: [Unicode.Scalar] = []
    /// The original script of each letter of `folded`.
    private(set) var scripts: [Script] = []
    /// The offset in the source of each letter of `folded`.
    private(set) var origins: [Int] = []

    init(_ text: String) {
        var sources: [Int] = []
        var known: [Character: [Unicode.Scalar]] = [:]
        plain.reserveCapacity(text.utf8.count / 2)
        sources.reserveCapacity(text.utf8.count / 2)
        for (offset, character) in text.enumerated() {
            let before = plain.count
            Self.normalise(character, into: &plain, &known)
            for _ in before..<plain.count { sources.append(offset) }
        }
        readMarks()
        fold(sources)
    }

    /// - Parameter known: a cache of normalised characters, ten times as fast as normalising.
    private static func normalise(
        _ character: Character,
        into scalars: inout [Unicode.Scalar],
        _ known: inout [Character: [Unicode.Scalar]]
    ) {
        let parts = character.unicodeScalars
        if let only = parts.first, parts.index(after: parts.startIndex) == parts.endIndex, isPlain(only) {
            return scalars.append(small(only))
        }
        if let folded = known[character] { return scalars.append(contentsOf: folded) }
        // Composed again: the compatibility mapping leaves the voicing marks of ﾌﾟ and ﾃﾞ separate.
        let text = String(character).precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping
        let folded = text.unicodeScalars.filter { !KanjiVariants.isSelector($0) }.map(KanjiVariants.usual)
        known[character] = folded
        scalars.append(contentsOf: folded)
    }

    /// Letters unchanged by NFKC.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0x3001...0x3015, 0x3041...0x3096, 0x30A1...0x30FE: true
        case 0x4E00...0x9FFF: KanjiVariants.usual(scalar) == scalar
        default: false
        }
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
    }

    /// Letters whose meaning depends on their neighbours: サ−バ is サーバ, 1ヶ月 is 1か月, 鶴ヶ島 is 鶴ケ島.
    private mutating func readMarks() {
        for index in plain.indices {
            switch plain[index] {
            case "-", "‐", "‑", "–", "—", "―", "−", "─":
                guard index > 0, index + 1 < plain.count else { continue }
                if Script(plain[index - 1]) == .katakana, Script(plain[index + 1]) == .katakana { plain[index] = "ー" }
            case "ヶ", "ヵ", "ケ", "カ", "か", "箇", "個":
                if isCounter(index) {
                    plain[index] = "か"
                } else if plain[index] == "ヶ" {
                    plain[index] = "ケ"
                } else if plain[index] == "ヵ" {
                    plain[index] = "カ"
                }
            default: continue
            }
        }
    }

    /// Whether it is between a number and 月, 所, 国, 年.
    private func isCounter(_ index: Int) -> Bool {
        guard index > 0, index + 1 < plain.count, "月所国年".unicodeScalars.contains(plain[index + 1]) else { return false }
        return Script(plain[index - 1]) == .digit || "一二三四五六七八九十数何".unicodeScalars.contains(plain[index - 1])
    }

    private mutating func fold(_ sources: [Int]) {
        folded.reserveCapacity(plain.count)
        scripts.reserveCapacity(plain.count)
        origins.reserveCapacity(plain.count)
        var length = 0
        for index in plain.indices {
            let scalar = plain[index]
            let script = Script(scalar)
            length = script == .katakana ? length + 1 : 0
            if scalar == "ー", length >= 4, index + 1 == plain.count || Script(plain[index + 1]) != .katakana { continue }
            folded.append(Self.hiragana(scalar))
            scripts.append(script)
            origins.append(sources[index])
        }
    }

    static func hiragana(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x30A1...0x30F4: Unicode.Scalar(scalar.value - 0x60) ?? scalar
        default: scalar
        }
    }

    var plainText: String { String(String.UnicodeScalarView(plain)) }
    var foldedText: String { String(String.UnicodeScalarView(folded)) }
}
