import ArgumentParser
import Foundation
import Meaning
import SQLiteEngine
import Search
import Web

/// The search index of an installation.
enum SearchParts {
    static func index(of installation: Installation) throws -> SearchIndex {
        let folder = installation.data
        return try index(
            at: folder.appending(path: "search.sqlite"),
            synonyms: folder.appending(path: "synonyms.txt").path(percentEncoded: false),
            embedding: try installation.semantic.map(model)
        )
    }

    /// Loads the model from a folder made by `script/setup --semantic`.
    static func model(in folder: String) throws -> E5 {
        do {
            return try E5(folder: folder)
        } catch .library(let path, let reason) {
            throw ValidationError("The library \(path) cannot be loaded (\(reason)). Make it with script/setup --semantic.")
        } catch .weights(let path) {
            throw ValidationError("\(path) does not hold the weights of the model. Make it with script/setup --semantic.")
        }
    }

    /// - Parameters:
    ///   - synonyms: the installation's file of synonyms; need not exist.
    ///   - embedding: the second ranker, if any.
    static func index(at file: URL, synonyms: String? = nil, embedding: E5? = nil) throws -> SearchIndex {
        let shipped = Assets.all.first { $0.name == "data/synonyms.txt" }?.bytes ?? []
        return SearchIndex(
            path: file.path(percentEncoded: false),
            analyzer: try analyzer(),
            synonyms: SynonymsFile(shipped: String(decoding: shipped, as: UTF8.self), path: synonyms),
            embedding: embedding
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
