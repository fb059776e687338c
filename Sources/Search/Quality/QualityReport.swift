import Foundation

/// Quality and speed, as means over all queries.
package struct QualityReport: Sendable, Codable {
    package var documents = 0
    package var queries = 0
    /// Recall@10: the share of relevant documents among the first ten.
    package var recall = 0.0
    /// nDCG@10 (gain: the grade).
    package var ndcg = 0.0
    /// Mean reciprocal rank of the first relevant document.
    package var mrr = 0.0
    /// Milliseconds per query.
    package var p50 = 0.0
    package var p99 = 0.0
    /// Documents per second.
    package var indexed = 0.0

    enum CodingKeys: String, CodingKey {
        case documents, queries
        case recall = "recall@10"
        case ndcg = "nDCG@10"
        case mrr = "MRR"
        case p50 = "p50_ms"
        case p99 = "p99_ms"
        case indexed = "documents_per_second"
    }
}

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
