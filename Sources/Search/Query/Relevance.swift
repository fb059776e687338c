/// Selects the results among the ranked documents.
struct Relevance {
    /// Best first.
    let kept: [Candidate]
    private let others: [Candidate]
    /// Whether all words are required: words were typed, not a sentence, and some document contains all of them.
    private let wantsAll: Bool

    /// - Parameter candidates: best first.
    init(_ terms: QueryTerms, _ statistics: Statistics, _ candidates: [Candidate]) {
        let isShort = terms.units.count <= 2
        let isThere = isShort && candidates.contains { statistics.coverage(of: $0.bits, in: terms.units) > 0.999 }
        wantsAll = isThere && terms.areWords
        let least = isThere ? 0.999 : 0.5
        // For one or two words, a larger share of their letters is required.
        let part = terms.areWords ? 0.35 : 0.2
        func isFair(_ candidate: Candidate) -> Bool { !isShort || statistics.share(of: candidate.bits) >= part }
        if wantsAll {
            let whole = candidates.filter { $0.coverage >= least }
            let fair = candidates.filter { $0.coverage < least && isFair($0) }
            kept = whole + fair.prefix(max(0, 10 - whole.count))
        } else {
            kept = candidates.enumerated().filter { $0.element.coverage >= least || ($0.offset < 20 && isFair($0.element)) }.map(\.element)
        }
        let known = Set(kept.map(\.id))
        others = wantsAll ? [] : candidates.filter { !known.contains($0.id) }
    }

    /// Adds documents with some of the words and a near meaning.
    func with(_ near: [Fusion.Near]) -> [Candidate] {
        let cosines = Dictionary(near.map { ($0.candidate.id, $0.candidate.isNear) }) { first, _ in first }
        return (kept + others.filter { cosines[$0.id] != nil }).map { candidate in
            var candidate = candidate
            candidate.isNear = cosines[candidate.id] ?? false
            return candidate
        }
    }
}
