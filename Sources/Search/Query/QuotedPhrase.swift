/// A phrase in quotation marks: it stands in the text as it was typed, after folding.
enum QuotedPhrase {
    /// The most parts that are asked for. The text itself decides, so that more would only cost time.
    private static let mostParts = 16
    /// The most tokens in a row that are asked for. What a row costs grows with them and with how often they stand in it.
    private static let longestPart = 8

    /// What the index can say about these phrases: runs of tokens that have to stand there, each once.
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
        // Hiragana alone leaves no pairs: its words are all the index knows.
        if parts.isEmpty { parts = analyzer.words(of: folding).map { [$0.token] } }
        return parts
    }

    /// How often `needle` stands in `text`.
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
