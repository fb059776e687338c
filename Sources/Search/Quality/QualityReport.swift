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
