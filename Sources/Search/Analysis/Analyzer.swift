/// Tokenises a text for indexing and searching.
///
/// Tokens are words in dictionary form (MeCab), bigrams except of hiragana alone, single kanji, and readings of words with kanji. Words
/// give precision, bigrams match where MeCab segmented differently, kanji match one-character words, readings match queries in hiragana.
package final class Analyzer: Sendable {
    /// The path of Debian's `mecab-ipadic-utf8`.
    package static let dictionary = "/var/lib/mecab/dic/ipadic-utf8"

    private let morphology: Morphology

    package init(dictionary: String = Analyzer.dictionary) throws(SearchFailure) {
        morphology = try Morphology(dictionary: dictionary)
    }

    /// Changes when the same text could give other tokens: with the dictionary, or the rules here (increment by hand).
    package var version: String { "2/\(morphology.version)" }

    /// Releases the dictionary's memory when nothing was tokenised since the last call. Call it periodically.
    package func rest() { morphology.rest() }

    /// Whether the dictionary contains the word.
    func knows(_ word: String) -> Bool {
        let words = morphology.words(of: word)
        return words.count == 1 && words.allSatisfy(\.isKnown)
    }

    /// All tokens of a text, with repetitions: words, then bigrams, kanji, and readings.
    package func tokens(of text: String) -> [Token] {
        let folding = Folding(text)
        let parsed = morphology.words(of: folding.plainText)
        var tokens = Self.content(parsed, folding).flatMap(\.tokens)
        tokens.append(contentsOf: Self.bigrams(of: folding, 0..<folding.folded.count))
        for (scalar, script) in zip(folding.folded, folding.scripts) where script == .kanji { tokens.append(Token(.kanji, [scalar])) }
        tokens.append(contentsOf: parsed.compactMap(Self.reading))
        return tokens
    }

    /// The content words of a text, in order.
    func words(of folding: Folding) -> [AnalysedWord] {
        Self.content(morphology.words(of: folding.plainText), folding)
    }

    private static func content(_ words: [Morphology.Word], _ folding: Folding) -> [AnalysedWord] {
        words.filter(\.isContent).compactMap { AnalysedWord(japanese: $0) } + LatinWords.words(in: folding)
    }

    private static func reading(_ word: Morphology.Word) -> Token? {
        guard let reading = word.reading, word.surface.unicodeScalars.contains(where: { Script($0) == .kanji }) else { return nil }
        return Token(.reading, reading.unicodeScalars.map(Folding.hiragana))
    }

    /// Bigrams of Japanese letters in a range of the folded text, at least one of which was not hiragana.
    static func bigrams(of folding: Folding, _ range: Range<Int>, withHiragana: Bool = false) -> [Token] {
        var tokens: [Token] = []
        for index in range.dropLast() {
            let (first, second) = (folding.scripts[index], folding.scripts[index + 1])
            guard first.isJapanese, second.isJapanese, withHiragana || first != .hiragana || second != .hiragana else { continue }
            tokens.append(Token(.bigram, folding.folded[index...index + 1]))
        }
        return tokens
    }
}
