/// Takes a text apart into the tokens that are indexed and looked for.
///
/// Words in the form of a dictionary (MeCab), pairs of letters without those of hiragana alone, single kanji, and how words with kanji are read.
/// Words give precision, pairs find what MeCab cut elsewhere, kanji find words of one letter, readings what is typed in hiragana.
package final class Analyzer: Sendable {
    /// Where Debian's `mecab-ipadic-utf8` stands.
    package static let dictionary = "/var/lib/mecab/dic/ipadic-utf8"

    private let morphology: Morphology

    package init(dictionary: String = Analyzer.dictionary) throws(SearchFailure) {
        morphology = try Morphology(dictionary: dictionary)
    }

    /// Changes when the same text could give other tokens: the dictionary, or the rules here (count up by hand).
    package var version: String { "2/\(morphology.version)" }

    /// Lets go of the memory of the dictionary where nothing was taken apart since the last call. To be called now and then.
    package func rest() { morphology.rest() }

    /// Whether the dictionary has this word.
    func knows(_ word: String) -> Bool {
        let words = morphology.words(of: word)
        return words.count == 1 && words.allSatisfy(\.isKnown)
    }

    /// All tokens of a text, with repetitions: words, then pairs, kanji, and readings.
    package func tokens(of text: String) -> [Token] {
        let folding = Folding(text)
        let parsed = morphology.words(of: folding.plainText)
        var tokens = Self.content(parsed, folding).flatMap(\.tokens)
        tokens.append(contentsOf: Self.bigrams(of: folding, 0..<folding.folded.count))
        for (scalar, script) in zip(folding.folded, folding.scripts) where script == .kanji { tokens.append(Token(.kanji, [scalar])) }
        tokens.append(contentsOf: parsed.compactMap(Self.reading))
        return tokens
    }

    /// The content words of a text in their order.
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

    /// Pairs of Japanese letters in a stretch of the folded text, where at least one was no hiragana.
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
