import Foundation
import Meaning
import SQLiteEngine
import Search
import Testing

@Suite("Searching the demo community")
struct DemoQualityTests {
    @Test("finds what was judged before anything was searched for")
    func thresholds() async throws {
        let report = try await measure(embedding: nil)
        #expect(report.recall > 0.94)
        #expect(report.ndcg > 0.92)
    }

    @Test("finds more with the model, where script/setup --semantic was run", .enabled(if: DemoCorpus.model != nil))
    func meaning() async throws {
        let report = try await measure(embedding: try DemoCorpus.model.map { try E5(folder: $0) })
        #expect(report.recall > 0.95)
        #expect(report.ndcg > 0.94)
    }

    private func measure(embedding: E5?) async throws -> QualityReport {
        let set = try DemoCorpus.judgedSet()
        #expect(set.queries.count >= 80)
        let index = SearchIndex(
            path: FileManager.default.temporaryDirectory.appending(path: "yoriai-quality-\(UUID().uuidString).sqlite").path(),
            analyzer: try Analyzer(),
            synonyms: SynonymsFile(shipped: try DemoCorpus.synonyms()),
            embedding: embedding
        ) { path in try SQLiteDatabase(path: path, durability: .derived) }
        var missed: [String] = []
        let report = try await QualityMeasurement(index: index).measure(set) { query, found in
            let best = set.grades[query, default: [:]].filter { $0.value == 3 }.keys
            if !best.contains(where: found.prefix(3).contains) { missed.append("\(query): \(found.prefix(3))") }
        }
        let figures = String(format: "recall@10 %.3f, nDCG@10 %.3f, MRR %.3f", report.recall, report.ndcg, report.mrr)
        print("\(set.queries.count) queries: \(figures); not among the first three: \(missed)")
        try await index.discard()
        return report
    }
}
