/// Combines the results by words with those by meaning.
///
/// Both are scored from 0 to 1: words relative to the best document's score, meaning by the position of the cosine between the hundredth
/// and the best. Fusion by rank would score the first of a few poor word matches as high as the nearest of a hundred.
enum Fusion {
    /// The weight of meaning relative to words.
    private static let weight = 1.25

    struct Near {
        let candidate: Candidate
        let cosine: Double
    }

    /// - Parameters:
    ///   - words: the results by words.
    ///   - near: the nearest by meaning, best first.
    ///   - unknown: those without a vector: their meaning scores like their words.
    ///   - nearness: the minimum cosine of a result without any word of the query.
    /// - Returns: best first, each once.
    static func joined(_ words: [Candidate], _ near: [Near], unknown: Set<Int64>, nearness: Double) -> [Candidate] {
        guard let first = near.first, let last = near.last else { return words }
        let best = words.map(\.score).max() ?? 0
        let span = first.cosine - last.cosine
        var points: [Int64: Double] = [:]
        for candidate in words where best > 0 {
            points[candidate.id] = candidate.score / best * (unknown.contains(candidate.id) ? 1 + weight : 1)
        }
        for near in near { points[near.candidate.id, default: 0] += weight * (span > 0 ? (near.cosine - last.cosine) / span : 1) }
        let known = Set(words.map(\.id))
        let others = near.filter { $0.cosine >= nearness && !known.contains($0.candidate.id) }.map(\.candidate)
        return (words + others).enumerated().sorted { left, right in
            let (before, after) = (points[left.element.id] ?? 0, points[right.element.id] ?? 0)
            return before != after ? before > after : left.offset < right.offset
        }
        .map(\.element)
    }
}
