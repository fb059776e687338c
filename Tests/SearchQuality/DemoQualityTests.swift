import Foundation
import SQLiteEngine
import Search
import Testing

@Suite("Searching the demo community")
struct DemoQualityTests {
    @Test("finds what was judged before anything was searched for")
    func thresholds() async throws {
        let set = try DemoCorpus.judgedSet()
        #expect(set.queries.count >= 80)
        let index = SearchIndex(
            path: FileManager.default.temporaryDirectory.appending(path: "yoriai-quality-\(UUID().uuidString).sqlite").path(),
            analyzer: try Analyzer(),
            synonyms: SynonymsFile(shipped: try DemoCorpus.synonyms())
        ) { path in try SQLiteDatabase(path: path, durability: .derived) }
        var missed: [String] = []
        let report = try await QualityMeasurement(index: index).measure(set) { query, found in
            let best = set.grades[query, default: [:]].filter { $0.value == 3 }.keys
            if !best.contains(where: found.prefix(3).contains) { missed.append("\(query): \(found.prefix(3))") }
        }
        let figures = String(format: "recall@10 %.3f, nDCG@10 %.3f, MRR %.3f", report.recall, report.ndcg, report.mrr)
        print("\(set.queries.count) queries: \(figures); not among the first three: \(missed)")
        #expect(report.recall > 0.9, "\(figures)")
        #expect(report.ndcg > 0.8, "\(figures)")
        try await index.discard()
    }
}
