import Foundation
import SQLiteEngine

@testable import Search

/// An index of a few texts, by default each a topic of its own in one channel.
struct TestShelf {
    static let analyzer = Result { try Analyzer() }
    static let place = Key(1)

    let index: SearchIndex
    let path: String

    init(synonyms: String = "", embedding: (any Embedding)? = nil, _ texts: [(title: String, text: String)] = []) async throws {
        path = FileManager.default.temporaryDirectory.appending(path: "yoriai-shelf-\(UUID().uuidString).sqlite").path()
        index = SearchIndex(path: path, analyzer: try Self.analyzer.get(), synonyms: SynonymsFile(shipped: synonyms), embedding: embedding)
        {
            path in try SQLiteDatabase(path: path, durability: .derived)
        }
        for (number, text) in texts.enumerated() { try await put(Self.document(number, text.title, text.text)) }
    }

    static func document(
        _ number: Int,
        _ title: String,
        _ text: String,
        topic: Int? = nil,
        place: Key = place,
        kind: String = "question",
        author: Key? = nil,
        body: Key? = nil,
        marks: SearchDocument.Marks = [],
        freshUntil: Int64? = nil
    ) -> SearchDocument {
        SearchDocument(
            key: Key(UInt128(1000 + number)),
            topic: Key(UInt128(topic ?? number)),
            place: place,
            kind: kind,
            state: nil,
            author: author,
            body: body,
            marks: marks,
            at: Int64(number),
            freshUntil: freshUntil,
            title: title,
            text: text
        )
    }

    func put(_ documents: SearchDocument..., gone: [Key] = []) async throws {
        try await index.apply(IndexChange(documents: documents, gone: gone), IndexProgress(source: "test", cursor: 1, isWhole: true))
    }

    /// The numbers of the documents found, best first.
    func find(_ typed: String, places: Set<Key> = [place]) async throws -> [Int] {
        try await result(typed, places: places).hits.map { Int($0.key.bits) - 1000 }
    }

    func result(_ typed: String, places: Set<Key> = [place]) async throws -> SearchResult {
        try await index.search(SearchRequest(TypedQuery(typed), places: places, now: 0))
    }
}
