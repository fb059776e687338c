/// Joins two orders of documents by reciprocal rank fusion: each gives a document 1 / (60 + its rank), and the sums decide.
///
/// Only ranks count, so that points of words and cosines need not be made comparable.
enum Fusion {
    private static let constant = 60.0

    /// - Parameters:
    ///   - words: what was found by its words, the best first.
    ///   - meaning: what was found by its meaning, the best first.
    /// - Returns: what is in either, once.
    static func joined(_ words: [Candidate], _ meaning: [Candidate]) -> [Candidate] {
        var points: [Int64: Double] = [:]
        for list in [words, meaning] {
            for (rank, candidate) in list.enumerated() { points[candidate.id, default: 0] += 1 / (constant + Double(rank + 1)) }
        }
        let known = Set(words.map(\.id))
        let all = words + meaning.filter { !known.contains($0.id) }
        return all.enumerated().sorted { left, right in
            let (before, after) = (points[left.element.id] ?? 0, points[right.element.id] ?? 0)
            return before != after ? before > after : left.offset < right.offset
        }
        .map(\.element)
    }
}
