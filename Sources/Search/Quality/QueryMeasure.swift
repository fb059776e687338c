import Foundation

/// The measures of one query.
struct QueryMeasure {
    let recall: Double
    let ndcg: Double
    let mrr: Double

    /// - Parameter found: document ids, best first.
    init(found: [String], grades: [String: Int]) {
        let judged = grades.filter { $0.value > 0 }
        let first = found.prefix(10)
        recall = judged.isEmpty ? 0 : Double(first.count { judged[$0] != nil }) / Double(judged.count)
        let best = Self.gain(judged.values.sorted(by: >).prefix(10).map(Double.init))
        ndcg = best == 0 ? 0 : Self.gain(first.map { Double(max(0, judged[$0] ?? 0)) }) / best
        mrr = found.firstIndex { judged[$0] != nil }.map { 1 / Double($0 + 1) } ?? 0
    }

    private static func gain(_ grades: [Double]) -> Double {
        grades.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset) + 2) }
    }
}
