/// Which of the ranked documents are a result.
struct Relevance {
    /// The best first.
    let kept: [Candidate]
    private let others: [Candidate]
    /// Whether words were typed, not a sentence, and something has all of them: who types words wants all of them.
    private let wantsAll: Bool

    /// - Parameter candidates: the best first.
    init(_ terms: QueryTerms, _ statistics: Statistics, _ candidates: [Candidate]) {
        let isShort = terms.units.count <= 2
        let isThere = isShort && candidates.contains { statistics.coverage(of: $0.bits, in: terms.units) > 0.999 }
        wantsAll = isThere && terms.areWords
        let least = isThere ? 0.999 : 0.5
        // Of a word or two, a good part of the letters has to be there.
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

    /// With what has some of the words and comes near by its meaning.
    func with(_ near: [Fusion.Near]) -> [Candidate] {
        let cosines = Dictionary(near.map { ($0.candidate.id, $0.candidate.isNear) }) { first, _ in first }
        return (kept + others.filter { cosines[$0.id] != nil }).map { candidate in
            var candidate = candidate
            candidate.isNear = cosines[candidate.id] ?? false
            return candidate
        }
    }
}
