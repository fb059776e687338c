/// Joins what was found by its words with what comes near by its meaning.
///
/// Each gives points between 0 and 1: words as a part of the best document's points, meaning by where the cosine stands between the hundredth
/// and the best. Ranks would give the first of a few poor words as much as the nearest of a hundred.
enum Fusion {
    /// What the meaning counts beside the words.
    private static let weight = 1.25

    struct Near {
        let candidate: Candidate
        let cosine: Double
    }

    /// - Parameters:
    ///   - words: what was found by its words.
    ///   - near: the nearest, the best first.
    ///   - unknown: what has no vector yet: its meaning is taken to say what its words say.
    ///   - nearness: what comes so near is found although it has none of the words.
    /// - Returns: the best first, each once.
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
