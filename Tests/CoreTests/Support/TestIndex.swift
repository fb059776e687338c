import Foundation
import SQLiteEngine
import Search

/// An empty search index. MeCab's dictionary is loaded once for all tests.
enum TestIndex {
    private static let analyzer = Result { try Analyzer() }

    static func make(in folder: URL, embedding: (any Embedding)? = nil) throws -> SearchIndex {
        SearchIndex(
            path: folder.appending(path: "search.sqlite").path(),
            analyzer: try analyzer.get(),
            synonyms: SynonymsFile(shipped: "情シス = 情報システム部門"),
            embedding: embedding
        ) { path in try SQLiteDatabase(path: path, durability: .derived) }
    }
}
