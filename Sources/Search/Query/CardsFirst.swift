/// Ranks cards above the posts they were made from, when they match as well and are up to date.
struct CardsFirst {
    let now: Int64

    /// A doubted card, or one overdue for review, counts half.
    func weight(of candidate: Candidate) -> Double {
        candidate.freshUntil.map { $0 <= now ? 0.5 : 1 } ?? 1
    }

    /// Moves to the top, in their order, the up-to-date cards with a word of the query in the title, about as much of the query as the best
    /// result and a quarter of its score: a topic with exactly these words in its title has a high one.
    /// - Parameter candidates: best first.
    func lift(_ candidates: [Candidate]) -> [Candidate] {
        guard let best = candidates.map(\.score).max(), let most = candidates.map(\.coverage).max() else { return candidates }
        func isLifted(_ candidate: Candidate) -> Bool {
            guard let until = candidate.freshUntil, until > now, candidate.isTitled else { return false }
            return candidate.coverage >= max(0.9 * most, 0.5) && candidate.score >= 0.25 * best
        }
        return candidates.filter(isLifted) + candidates.filter { !isLifted($0) }
    }
}
