#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ranking factors beside the word scores.
struct Ranking {
    private let terms: QueryTerms
    private let statistics: Statistics
    /// The words of the query that occur in any document.
    private let units: [QueryTerms.Unit]
    let now: Int64
    /// The whole query and each quoted phrase, folded.
    private let exact: [[Unicode.Scalar]]
    /// Each word with its synonyms.
    private let named: [[Unicode.Scalar]]

    init(query: TypedQuery, terms: QueryTerms, statistics: Statistics, units: [QueryTerms.Unit], now: Int64) {
        self.terms = terms
        self.statistics = statistics
        self.units = units
        self.now = now
        named = terms.units.flatMap { [$0.phrase] + $0.synonyms }.map { terms.phrases[$0].letters }
        exact = ([query.words.joined(separator: " ")] + query.phrases).map { Folding($0).folded }.filter { $0.count > 1 }
    }

    /// - Parameter anew: whether the row was found by a part of the query, so that its score must be computed again.
    func rank(_ candidate: inout Candidate, title: Folding, text: Folding, anew: Bool) {
        if anew { count(&candidate, title: title.folded, text: text.folded) }
        candidate.isTitled = named.contains { QuotedPhrase.count(of: $0, in: title.folded) > 0 }
        for phrase in exact {
            if title.folded == phrase {
                candidate.score *= 3
            } else if QuotedPhrase.count(of: phrase, in: title.folded) > 0 {
                candidate.score *= 2
            } else if QuotedPhrase.count(of: phrase, in: text.folded) > 0 {
                candidate.score *= 1.5
            }
        }
    }

    /// BM25 computed from the text: bigrams and kanji exactly, words in the form of the query.
    private func count(_ candidate: inout Candidate, title: [Unicode.Scalar], text: [Unicode.Scalar]) {
        let norm = 1.2 * (0.25 + 0.75 * Double(candidate.length) / max(statistics.meanLength, 1))
        candidate.score = 0
        for (number, phrase) in terms.phrases.enumerated() where statistics.weights[number] > 0 {
            let count =
                MatchExpression.titleWeight * Double(QuotedPhrase.count(of: phrase.letters, in: title))
                + Double(QuotedPhrase.count(of: phrase.letters, in: text))
            // The index has the word in another form than the query.
            let frequency = count == 0 && candidate.bits & (1 << UInt64(number)) != 0 ? 1 : count
            guard frequency > 0 else { continue }
            candidate.bits |= 1 << UInt64(number)
            candidate.score += statistics.weights[number] * frequency * 2.2 / (frequency + norm)
        }
        candidate.coverage = statistics.coverage(of: candidate.bits, in: units)
    }

    /// Coverage of the whole query counts more than many occurrences of a part.
    func completeness(of candidate: Candidate) -> Double {
        0.5 + (terms.units.isEmpty ? candidate.coverage : statistics.coverage(of: candidate.bits, in: terms.units))
    }

    /// Recency: new documents get up to a tenth more, with a half-life of a year.
    func recency(of candidate: Candidate) -> Double {
        let years = max(0, (Double(now) - Double(candidate.at))) / (365 * 86_400_000)
        return 1 + 0.1 * exp2(-years)
    }
}
