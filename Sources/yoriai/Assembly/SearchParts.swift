import ArgumentParser
import Foundation
import SQLiteEngine
import Search
import Web

/// The search index of an installation.
enum SearchParts {
    static func index(in folder: URL) throws -> SearchIndex {
        try index(at: folder.appending(path: "search.sqlite"), synonyms: folder.appending(path: "synonyms.txt").path())
    }

    /// - Parameter synonyms: a file with words of the installation's own; it need not be there.
    static func index(at file: URL, synonyms: String? = nil) throws -> SearchIndex {
        let shipped = Assets.all.first { $0.name == "data/synonyms.txt" }?.bytes ?? []
        return SearchIndex(
            path: file.path(),
            analyzer: try analyzer(),
            synonyms: SynonymsFile(shipped: String(decoding: shipped, as: UTF8.self), path: synonyms)
        ) { path in try SQLiteDatabase(path: path, durability: .derived) }
    }

    private static func analyzer() throws -> Analyzer {
        do {
            return try Analyzer()
        } catch {
            throw ValidationError("There is no dictionary in \(Analyzer.dictionary). Install the Debian package mecab-ipadic-utf8.")
        }
    }
}
