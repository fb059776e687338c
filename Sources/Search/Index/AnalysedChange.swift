/// A change with tokenised documents: tokenised outside the transaction, which is then short.
struct AnalysedChange: Sendable {
    let documents: [AnalysedDocument]
    let gone: [Key]
    let standings: [TopicStatus]

    /// Throws `CancellationError` between two documents, so that shutdown waits for one of them at most.
    /// - Parameter lanes: the number of documents tokenised concurrently.
    init(_ change: IndexChange, analyzer: Analyzer, lanes: Int) async throws {
        let part = max(1, (change.documents.count + lanes - 1) / lanes)
        documents = try await withThrowingTaskGroup(of: (Int, [AnalysedDocument]).self) { group in
            for start in stride(from: 0, to: change.documents.count, by: part) {
                let documents = change.documents[start..<min(start + part, change.documents.count)]
                group.addTask {
                    let analysed = try documents.map { document in
                        try Task.checkCancellation()
                        return AnalysedDocument(document, analyzer: analyzer)
                    }
                    return (start, analysed)
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        gone = change.gone
        standings = change.standings
    }
}
