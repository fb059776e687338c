/// Where cards stand among what was found. Somebody made them so that the next person finds them: above what they were made from, where they
/// fit as well and still hold.
struct CardsFirst {
    let now: Int64

    /// What somebody doubted, or nobody looked at since its day of review, counts half.
    func weight(of candidate: Candidate) -> Double {
        candidate.freshUntil.map { $0 <= now ? 0.5 : 1 } ?? 1
    }

    /// Puts first, in their order, the cards that still hold, have a word of the query in their title, about as much of the query as the best
    /// result and a quarter of its points: a topic with just these words in its title has many.
    /// - Parameter candidates: the best first.
    func lift(_ candidates: [Candidate]) -> [Candidate] {
        guard let best = candidates.map(\.score).max(), let most = candidates.map(\.coverage).max() else { return candidates }
        func isLifted(_ candidate: Candidate) -> Bool {
            guard let until = candidate.freshUntil, until > now, candidate.isTitled else { return false }
            return candidate.coverage >= max(0.9 * most, 0.5) && candidate.score >= 0.25 * best
        }
        return candidates.filter(isLifted) + candidates.filter { !isLifted($0) }
    }
}
