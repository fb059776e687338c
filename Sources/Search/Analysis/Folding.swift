import Foundation

/// A text in the form it is compared in, with where each of its letters came from.
///
/// NFKC, small letters, ー for the dashes that stand for it, ヶ and ヵ by how they are read, variants of kanji as the usual ones. In `plain` katakana is
/// still katakana, because MeCab needs it; in `folded` it is hiragana, and the long vowel at the end of a word of four letters or more is gone (サーバー,
/// サーバ; but カレー, キー).
struct Folding {
    /// As MeCab reads it.
    private(set) var plain: [Unicode.Scalar] = []
    /// As words are compared.
    private(set) var folded: [Unicode.Scalar] = []
    /// For each of `folded` what sort of letter it was before.
    private(set) var scripts: [Script] = []
    /// For each of `folded` the offset of its character in the source.
    private(set) var origins: [Int] = []

    init(_ text: String) {
        var starts: [String.Index] = []
        self.init(text, starts: &starts)
    }

    /// - Parameter starts: takes where each character of the source begins.
    init(_ text: String, starts: inout [String.Index]) {
        var sources: [Int] = []
        plain.reserveCapacity(text.utf8.count / 2)
        sources.reserveCapacity(text.utf8.count / 2)
        starts.reserveCapacity(text.utf8.count / 2)
        normalise(text, &sources, &starts)
        readMarks()
        fold(sources)
    }

    /// A letter that stands alone, before another such, is a character: only beside others Swift is asked where a character ends.
    private mutating func normalise(_ text: String, _ sources: inout [Int], _ starts: inout [String.Index]) {
        let scalars = text.unicodeScalars
        var known: [Character: [Unicode.Scalar]] = [:]
        var index = scalars.startIndex
        var letter = index == scalars.endIndex ? nil : LoneLetter.folded(scalars[index])
        while index != scalars.endIndex {
            let start = index
            scalars.formIndex(after: &index)
            var next = index == scalars.endIndex ? nil : LoneLetter.folded(scalars[index])
            if let letter, next != nil || index == scalars.endIndex {
                plain.append(letter)
            } else {
                Self.normalise(text[start], into: &plain, &known)
                let end = text.index(after: start)
                if end != index { next = end == scalars.endIndex ? nil : LoneLetter.folded(scalars[end]) }
                index = end
            }
            while sources.count < plain.count { sources.append(starts.count) }
            starts.append(start)
            letter = next
        }
    }

    /// - Parameter known: what characters of this text became; finding it out takes ten times as long as remembering.
    private static func normalise(
        _ character: Character,
        into scalars: inout [Unicode.Scalar],
        _ known: inout [Character: [Unicode.Scalar]]
    ) {
        let parts = character.unicodeScalars
        if let only = parts.first, parts.index(after: parts.startIndex) == parts.endIndex, let letter = LoneLetter.folded(only) {
            return scalars.append(letter)
        }
        if let folded = known[character] { return scalars.append(contentsOf: folded) }
        // Composed once more: the compatibility mapping leaves the marks of ﾌﾟ and ﾃﾞ apart.
        let text = String(character).precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping
        let folded = text.unicodeScalars.filter { !KanjiVariants.isSelector($0) }.map(KanjiVariants.usual)
        known[character] = folded
        scalars.append(contentsOf: folded)
    }

    /// Letters whose meaning their neighbours tell: サ−バ is サーバ, 1ヶ月 is 1か月, 鶴ヶ島 is 鶴ケ島.
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

    /// Between a number and 月, 所, 国, 年.
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
