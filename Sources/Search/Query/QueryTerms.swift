/// A query for the index: scored phrases of tokens, and the units that a person would call its words.
struct QueryTerms: Sendable {
    /// Phrases are bits of a mask, so there are at most 64.
    static let limit = 64

    struct Phrase: Sendable {
        /// One token, or consecutive bigrams.
        let tokens: [Token]
        /// As it occurs in texts; empty when it cannot be searched there.
        let letters: [Unicode.Scalar]
        /// The weight relative to equally rare phrases.
        let weight: Double

        /// In FTS5 syntax. Tokens consist of letters, so nothing needs escaping.
        var expression: String { "\"" + tokens.map(\.text).joined(separator: " ") + "\"" }
    }

    /// A word of the query. It matches when all bits of one of its forms are set.
    struct Unit: Sendable {
        let surface: String
        /// The first one is the word itself, or its longest form.
        let phrase: Int
        var forms: [UInt64]
        /// Phrases of synonyms.
        var synonyms: [Int] = []

        func isThere(_ bits: UInt64) -> Bool { forms.contains { $0 & bits == $0 } }
    }

    private(set) var phrases: [Phrase] = []
    private(set) var units: [Unit] = []
    /// The added synonyms.
    private(set) var expansions: [Expansion] = []
    /// Whether the query is words, not a sentence: no hiragana between words that belongs to none.
    private(set) var areWords = true
    /// Whether words in hiragana were replaced by words with kanji.
    let isSpelt: Bool
    private var numbers: [[Token]: Int] = [:]

    package struct Expansion: Sendable, Hashable {
        package let word: String
        package let others: [String]
    }

    /// - Parameter spelt: words in hiragana that stand for words with kanji; not in the text.
    init(_ text: String, spelt: [SpeltOut.Word] = [], analyzer: Analyzer, synonyms: Synonyms?) {
        isSpelt = !spelt.isEmpty
        let folding = Folding(SpeltOut.loanWords(in: text))
        let words = analyzer.words(of: folding)
        for word in spelt { add(word) }
        for word in words { add(word) }
        let inWords = words.reduce(0) { $0 + Folding($1.surface).scripts.count { $0 == .hiragana } }
        areWords = folding.scripts.count { $0 == .hiragana } <= inWords
        let isHiragana = !folding.scripts.contains { $0.isJapanese && $0 != .hiragana }
        // Bigrams of hiragana are indexed for words in katakana.
        let pairs = Analyzer.bigrams(of: folding, 0..<folding.folded.count, withHiragana: isHiragana)
        if let synonyms { add(synonyms.hits(in: folding), analyzer) }
        for pair in pairs { _ = number([pair], Array(pair.letters.unicodeScalars)) }
        for (scalar, script) in zip(folding.folded, folding.scripts) where script == .kanji {
            _ = number([Token(.kanji, [scalar])], [scalar])
        }
        for index in units.indices { addForms(to: index) }
    }

    private mutating func add(_ word: AnalysedWord) {
        let letters = Array(word.surface.unicodeScalars)
        let numbers = word.tokens.compactMap { number([$0], $0 == word.token ? letters : Array($0.letters.unicodeScalars)) }
        guard let first = numbers.first, !units.contains(where: { $0.phrase == first }) else { return }
        units.append(Unit(surface: word.surface, phrase: first, forms: [1 << UInt64(first)]))
    }

    private mutating func add(_ word: SpeltOut.Word) {
        let numbers = word.spellings.compactMap { number($0.tokens, $0.letters) }
        guard let first = numbers.first else { return }
        let others = Array(numbers.dropFirst())
        units.append(Unit(surface: word.surface, phrase: first, forms: numbers.map { 1 << UInt64($0) }, synonyms: others))
    }

    /// A word also matches by all its bigrams, because MeCab may have segmented the other text differently.
    private mutating func addForms(to index: Int) {
        let folding = Folding(units[index].surface)
        let pairs = Analyzer.bigrams(of: folding, 0..<folding.folded.count, withHiragana: true)
        let known = pairs.compactMap { numbers[[$0]] }
        if !pairs.isEmpty, known.count == pairs.count {
            units[index].forms.append(known.reduce(0) { $0 | 1 << UInt64($1) })
        } else if pairs.isEmpty, folding.scripts == [.kanji], let kanji = numbers[[Token(.kanji, folding.folded)]] {
            units[index].forms.append(1 << UInt64(kanji))
        }
    }

    private mutating func add(_ hits: [Synonyms.Hit], _ analyzer: Analyzer) {
        for hit in hits {
            let surface = Folding(hit.word).foldedText
            // The words of the query that the synonym replaces.
            let covered = units.indices.filter { surface.contains(units[$0].surface) }
            var added: [String] = []
            for other in hit.others {
                guard let phrase = Self.phrase(for: other, analyzer), let number = number(phrase.tokens, phrase.letters, weight: 0.8) else {
                    continue
                }
                added.append(other)
                for unit in covered {
                    units[unit].forms.append(1 << UInt64(number))
                    units[unit].synonyms.append(number)
                }
            }
            if !added.isEmpty { expansions.append(Expansion(word: hit.word, others: added)) }
        }
    }

    /// A text that must occur as it is: one word, or consecutive bigrams.
    static func phrase(for text: String, _ analyzer: Analyzer) -> (tokens: [Token], letters: [Unicode.Scalar])? {
        let folding = Folding(text)
        let words = analyzer.words(of: folding)
        if let only = words.first, words.count == 1, only.surface == folding.foldedText { return ([only.token], folding.folded) }
        let pairs = Analyzer.bigrams(of: folding, 0..<folding.folded.count)
        let japanese = folding.scripts.allSatisfy { $0.isJapanese }
        if japanese, !pairs.isEmpty, pairs.count == folding.folded.count - 1 { return (pairs, folding.folded) }
        return words.first.map { ([$0.token], folding.folded) }
    }

    /// The number of a phrase, added if new; nil over the limit.
    private mutating func number(_ tokens: [Token], _ letters: [Unicode.Scalar], weight: Double = 1) -> Int? {
        if let known = numbers[tokens] { return known }
        guard phrases.count < Self.limit else { return nil }
        numbers[tokens] = phrases.count
        phrases.append(Phrase(tokens: tokens, letters: letters, weight: weight))
        return phrases.count - 1
    }
}
