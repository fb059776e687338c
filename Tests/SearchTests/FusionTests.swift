import Foundation
import SQLCore
import Testing

@testable import Search

/// Knows a few synonyms: one dimension per meaning.
private struct FewMeanings: Embedding {
    static let meanings = [["保育所", "保育園", "子ども"], ["除雪", "雪かき"], ["予算"]]

    var name = "few"
    let nearness = 0.6

    func vector(of text: String, isQuery: Bool) async -> [Float]? {
        let parts = Self.meanings.map { words in words.contains { text.contains($0) } ? Float(1) : 0 }
        return parts.contains(1) ? parts : nil
    }
}

@Suite("A second ranker")
struct FusionTests {
    private static func shelf(_ embedding: (any Embedding)? = FewMeanings()) async throws -> TestShelf {
        let shelf = try await TestShelf(embedding: embedding, [("保育園の入園", "申込み"), ("雪かきの道具", "倉庫"), ("会議室", "鍵")])
        #expect(shelf.index.mayFill())
        while try await shelf.index.addVectors(limit: 2) > 0 {}
        return shelf
    }

    @Test("finds what has none of the words, and nothing that is far")
    func meaning() async throws {
        let shelf = try await Self.shelf()
        #expect(try await shelf.find("保育所") == [0])
        #expect(try await shelf.find("除雪") == [1])
        #expect(try await shelf.find("電柱") == [])
        let words = try await Self.shelf(nil)
        #expect(try await words.find("除雪") == [])
        #expect(try await words.index.addVectors(limit: 10) == 0)
    }

    @Test("says nothing to who asks for exact words")
    func exact() async throws {
        let shelf = try await Self.shelf()
        #expect(try await shelf.find("\"除雪\"") == [])
        #expect(try await shelf.find("除雪 -道具") == [])
    }

    @Test("finds and counts nothing outside the places and filters that are asked for")
    func places() async throws {
        let shelf = try await Self.shelf()
        try await shelf.put(TestShelf.document(9, "秘密の雪かき", "", place: Key(9)))
        while try await shelf.index.addVectors(limit: 2) > 0 {}
        #expect(try await shelf.find("除雪") == [1])
        #expect(try await shelf.find("除雪", places: [Key(9)]) == [9])
        #expect(try await shelf.find("除雪", places: []) == [])
        #expect(try await shelf.result("除雪", places: [Key(9)]).counts.places == [Key(9): 1])
        var request = SearchRequest(TypedQuery("除雪"), places: [TestShelf.place], now: 0)
        request.kinds = ["card"]
        #expect(try await shelf.index.search(request).hits.isEmpty)
    }

    @Test("forgets what was edited, and begins anew with another model")
    func changes() async throws {
        let shelf = try await Self.shelf()
        try await shelf.put(TestShelf.document(1, "予算の話", ""))
        #expect(try await shelf.find("除雪") == [])
        while try await shelf.index.addVectors(limit: 2) > 0 {}
        #expect(try await shelf.find("除雪") == [])
        #expect(try await shelf.find("子ども") == [0])
        try await shelf.index.close()
        let other = SearchIndex(
            path: shelf.path,
            analyzer: try TestShelf.analyzer.get(),
            synonyms: SynonymsFile(shipped: ""),
            embedding: FewMeanings(name: "other")
        ) { path in try SQLiteOpener.open(path) }
        try await other.follow()
        let request = SearchRequest(TypedQuery("子ども"), places: [TestShelf.place], now: 0)
        #expect(try await other.search(request).hits.isEmpty)
        try await other.close()
    }

    @Test("gives points for words and for meaning, each as a part of the best")
    func points() throws {
        func joined(_ words: [Int64: Double], _ near: [Int64: Double], unknown: Set<Int64> = []) -> [Int64] {
            let words = words.map { Candidate(id: $0.key, score: $0.value) }.sorted(by: Candidate.isBetter)
            let near = near.sorted { $0.value > $1.value }.map { Fusion.Near(candidate: Candidate(id: $0.key, score: 0), cosine: $0.value) }
            return Fusion.joined(words, near, unknown: unknown, nearness: 0.8).map(\.id)
        }
        #expect(joined([1: 9, 2: 8, 3: 1], [3: 0.9, 2: 0.89, 4: 0.7]) == [2, 3, 1])
        #expect(joined([1: 9, 2: 8], [:]) == [1, 2])
        #expect(joined([:], [4: 0.9, 5: 0.5]) == [4])
        #expect(joined([1: 9], [1: 0.9]) == [1])
        #expect(joined([1: 9, 2: 1], [2: 0.85, 6: 0.84, 7: 0.2]) == [2, 6, 1])
        // A new document has no vector yet, and must not rank lower for that.
        #expect(joined([1: 9, 2: 3], [2: 0.9, 3: 0.5]) == [2, 1])
        #expect(joined([1: 9, 2: 3], [2: 0.9, 3: 0.5], unknown: [1]) == [1, 2])
    }

    @Test("compares directions, not lengths")
    func cosine() async throws {
        let database = try SQLiteOpener.open(
            FileManager.default.temporaryDirectory.appending(path: "yoriai-vector-\(UUID()).sqlite").path()
        )
        let pairs: [([Float], [Float], Double)] = [
            ([1, 0], [5, 0], 1), ([1, 0], [0, 2], 0), ([1, 1], [-2, -2], -1), ([3, 4], [4, 3], 0.96),
        ]
        for (left, right, cosine) in pairs {
            let found: Double? = try await database.read { tx in
                try tx.value("SELECT vector_score(\(Vector(left).bytes), \(Vector(right).bytes))")
            }
            #expect(abs((found ?? .nan) - cosine) < 0.01)
        }
        try await database.close()
    }
}

extension Candidate {
    fileprivate init(id: Int64, score: Double) {
        self.init(id: id, place: Key(0), at: 0, length: 1, freshUntil: nil, score: score, bits: 0)
    }
}
