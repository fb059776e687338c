/// A quoted phrase: it occurs in the text as typed, after folding.
enum QuotedPhrase {
    /// Maximum parts in the index query. The text itself is checked afterwards, so more would only cost time.
    private static let mostParts = 16
    /// Maximum consecutive tokens. The cost of a row grows with their number and frequency.
    private static let longestPart = 8

    /// What the index can check of these phrases: required sequences of tokens, each once.
    static func parts(of phrases: [String], _ analyzer: Analyzer) -> [[Token]] {
        var seen: Set<[Token]> = []
        return Array(phrases.flatMap { parts(of: Folding($0), analyzer) }.filter { seen.insert($0).inserted }.prefix(mostParts))
    }

    private static func parts(of folding: Folding, _ analyzer: Analyzer) -> [[Token]] {
        var parts: [[Token]] = []
        var run: [Token] = []
        for index in folding.folded.indices.dropLast() {
            let pair = Analyzer.bigrams(of: folding, index..<index + 2)
            if pair.isEmpty, !run.isEmpty {
                parts.append(run)
                run = []
            }
            if run.count < longestPart { run += pair }
        }
        if !run.isEmpty { parts.append(run) }
        if folding.scripts == [.kanji] { parts.append([Token(.kanji, folding.folded)]) }
        parts += LatinWords.words(in: folding).map { [$0.token] }
        // A phrase of hiragana alone has no bigrams, only words.
        if parts.isEmpty { parts = analyzer.words(of: folding).map { [$0.token] } }
        return parts
    }

    /// The number of occurrences of `needle` in `text`.
    static func count(of needle: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
        guard let first = needle.first, needle.count <= text.count else { return 0 }
        return text.withUnsafeBufferPointer { text in
            needle.withUnsafeBufferPointer { needle in
                var (count, start) = (0, 0)
                let last = text.count - needle.count
                while start <= last {
                    if text[start] == first, (1..<needle.count).allSatisfy({ text[start + $0] == needle[$0] }) {
                        count += 1
                        start += needle.count
                    } else {
                        start += 1
                    }
                }
                return count
            }
        }
    }
}
