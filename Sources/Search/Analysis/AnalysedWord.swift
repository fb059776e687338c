/// A content word of a text.
struct AnalysedWord: Hashable {
    /// As written, folded.
    let surface: String
    /// Its indexed token.
    let token: Token
    /// For codes such as UTF-8, their parts too.
    let parts: [Token]

    var tokens: [Token] { [token] + parts }

    /// Nil for words of Latin letters, digits and punctuation only: `LatinWords` reads those.
    init?(japanese word: Morphology.Word) {
        guard word.surface.unicodeScalars.contains(where: { Script($0).isJapanese }) else { return nil }
        let base = Self.skeleton(Folding(word.base).folded)
        guard !base.isEmpty else { return nil }
        self.init(surface: Folding(word.surface).foldedText, tokens: [Token(.word, base)])
    }

    /// Nil when there is nothing to index.
    init?(surface: String, tokens: [Token]) {
        guard let token = tokens.first else { return nil }
        self.surface = surface
        self.token = token
        parts = Array(tokens.dropFirst())
    }

    /// 引き継ぎ, 引継ぎ and 引継 are one word: with two kanji or more, the hiragana between them is redundant.
    private static func skeleton(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let letters = letters.filter { Script($0) != .other }
        let kanji = letters.filter { Script($0) == .kanji }
        guard kanji.count >= 2, letters.allSatisfy({ [.kanji, .hiragana].contains(Script($0)) }) else { return letters }
        return kanji
    }
}
