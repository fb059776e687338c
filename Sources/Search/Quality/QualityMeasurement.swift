import SQLCore

/// Indexes a test collection and runs its queries, with the site's analysis and ranking.
package struct QualityMeasurement: Sendable {
    private let index: SearchIndex

    /// - Parameter index: an empty one.
    package init(index: SearchIndex) {
        self.index = index
    }

    /// - Parameter each: called with each query and its results, best first.
    package func measure(_ set: JudgedSet, each: (String, [String]) -> Void = { _, _ in }) async throws -> QualityReport {
        var report = QualityReport()
        report.documents = set.documents.count
        report.queries = set.queries.count
        let clock = ContinuousClock()
        let building = try await clock.measure {
            try await fill(set.documents)
            _ = index.mayFill()
            while try await index.addVectors(limit: 100, lanes: Self.lanes) > 0 {}
        }
        report.indexed = Double(set.documents.count) / max(building.milliseconds / 1000, 0.001)
        var times: [Double] = []
        for (id, text) in set.queries {
            var found: [String] = []
            let time = try await clock.measure { found = try await ask(text, set.documents) }
            times.append(time.milliseconds)
            let measure = QueryMeasure(found: found, grades: set.grades[id] ?? [:])
            report.recall += measure.recall / Double(set.queries.count)
            report.ndcg += measure.ndcg / Double(set.queries.count)
            report.mrr += measure.mrr / Double(set.queries.count)
            each(id, found)
        }
        times.sort()
        report.p50 = Self.quantile(times, 0.5)
        report.p99 = Self.quantile(times, 0.99)
        return report
    }

    private static let place = Key(0)
    private static let lanes = 2

    private func fill(_ documents: [JudgedSet.Document]) async throws {
        let progress = IndexProgress(source: "measure", cursor: 0, isWhole: true)
        for start in stride(from: 0, to: documents.count, by: 500) {
            let batch = (start..<min(start + 500, documents.count)).map { number in
                SearchDocument(
                    key: Key(UInt128(number)),
                    topic: Key(UInt128(number)),
                    place: Self.place,
                    kind: "document",
                    state: nil,
                    author: nil,
                    body: nil,
                    marks: [],
                    at: 0,
                    title: documents[number].title,
                    text: documents[number].text
                )
            }
            try await index.apply(IndexChange(documents: batch), progress, lanes: Self.lanes)
        }
    }

    /// The query is plain words: colons, quotation marks and minus signs are no operators.
    private func ask(_ text: String, _ documents: [JudgedSet.Document]) async throws -> [String] {
        var query = TypedQuery()
        query.words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        let result = try await index.search(SearchRequest(query, places: [Self.place], now: 0))
        return result.hits.prefix(100).map { documents[Int($0.key.bits)].id }
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

extension Duration {
    package var milliseconds: Double {
        Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
    }
}
