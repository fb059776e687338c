/// Words typed in hiragana that texts have in other letters: もおか for 真岡, りさいしょうめい for 罹災証明, さーばー for サーバー.
struct SpeltOut {
    struct Word: Sendable {
        /// As typed, folded.
        let surface: String
        /// Alternatives: names with that reading, or consecutive readings in a text.
        let spellings: [Spelling]
    }

    struct Spelling: Sendable {
        let tokens: [Token]
        /// As it occurs in texts; empty when unknown.
        let letters: [Unicode.Scalar]
    }

    /// A longer text is a sentence.
    private static let longest = 24
    private static let longestReading = 12
    /// Maximum words looked up by reading.
    private static let mostWords = 8

    private(set) var words: [Word] = []
    /// The rest of the query, as one text.
    private(set) var rest = ""

    /// - Parameters:
    ///   - names: names by reading.
    ///   - counts: document frequencies of tokens.
    init(_ query: TypedQuery, names: [String: [String]], analyzer: Analyzer, counts: (Set<Token>) throws -> [Token: Int]) rethrows {
        var rest: [String] = []
        for (number, typed) in query.words.enumerated() {
            if number < Self.mostWords, let word = try Self.word(typed, names[typed] ?? [], analyzer, counts) {
                words.append(word)
            } else {
                rest.append(typed)
            }
        }
        self.rest = (rest + query.phrases).joined(separator: " ")
    }

    /// Nil for words not in hiragana, words that texts have in hiragana, and words that are no sequence of readings.
    private static func word(
        _ typed: String,
        _ names: [String],
        _ analyzer: Analyzer,
        _ counts: (Set<Token>) throws -> [Token: Int]
    ) rethrows -> Word? {
        let folding = Folding(typed)
        let letters = folding.folded
        guard (3...longest).contains(letters.count), folding.scripts.allSatisfy({ $0 == .hiragana }) else { return nil }
        let words = analyzer.words(of: folding)
        if let only = words.first, words.count == 1, only.surface == folding.foldedText, try counts([only.token])[only.token] ?? 0 > 0 {
            return nil
        }
        var readings: Set<Token> = []
        for start in letters.indices {
            for end in start + 1...min(start + longestReading, letters.count) { readings.insert(Token(.reading, letters[start..<end])) }
        }
        let known = try counts(readings).filter { $0.value > 0 }
        var spellings = names.compactMap { QueryTerms.phrase(for: $0, analyzer) }.map { Spelling(tokens: $0.tokens, letters: $0.letters) }
        if let readings = split(letters, isKnown: { known[$0] != nil }) { spellings.append(Spelling(tokens: readings, letters: [])) }
        return spellings.isEmpty ? nil : Word(surface: folding.foldedText, spellings: spellings)
    }

    /// The fewest readings that make up the letters. A single letter counts only at the end, such as か for 化.
    static func split(_ letters: [Unicode.Scalar], isKnown: (Token) -> Bool) -> [Token]? {
        var best: [Int: [Token]] = [0: []]
        for start in letters.indices {
            guard let before = best[start] else { continue }
            for end in start + 1...min(start + longestReading, letters.count) where end - start > 1 || (end == letters.count && start > 1) {
                let token = Token(.reading, letters[start..<end])
                if isKnown(token), before.count + 1 < best[end]?.count ?? .max { best[end] = before + [token] }
            }
        }
        return best[letters.count].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A text with hiragana words containing a long vowel in katakana: さーばー is サーバー.
    static func loanWords(in text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).map { word in
            let letters = word.unicodeScalars
            guard letters.contains("ー"), letters.allSatisfy({ $0 == "ー" || Script($0) == .hiragana }) else { return String(word) }
            return katakana(String(word))
        }
        .joined(separator: " ")
    }

    /// The words of a query of hiragana alone, each in hiragana and katakana; nil for other queries.
    static func unknown(_ query: TypedQuery) -> [[String]]? {
        let words = query.words + query.phrases
        guard (1...5).contains(words.count), query.excluded.isEmpty else { return nil }
        let spellings = words.map { word in
            let folding = Folding(word)
            let isHiragana = (2...longest).contains(folding.folded.count) && folding.scripts.allSatisfy { $0 == .hiragana }
            return isHiragana ? [folding.foldedText, katakana(folding.foldedText)] : []
        }
        return spellings.allSatisfy { !$0.isEmpty } ? spellings : nil
    }

    private static func katakana(_ text: String) -> String {
        let letters = text.unicodeScalars.map { scalar in
            (0x3041...0x3096).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0x60) ?? scalar : scalar
        }
        return String(String.UnicodeScalarView(letters))
    }
}
