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
        // Composed again: the compatibility mapping leaves the voicing marks of ﾌﾟ and ﾃﾞ separate.
        let text = String(character).precomposedStringWithCompatibilityMapping.lowercased().precomposedStringWithCanonicalMapping
        let folded = text.unicodeScalars.filter { !KanjiVariants.isSelector($0) }.map(KanjiVariants.usual)
        known[character] = folded
        scalars.append(contentsOf: folded)
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
