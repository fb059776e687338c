import Foundation

/// The texts of one language, from all files of `Locales/`.
struct Locale: Sendable {
    let texts: [String: String]
    /// Keys that occur in two files.
    let doubled: Set<String>

    init(_ language: String) throws {
        var texts: [String: String] = [:]
        var doubled: Set<String> = []
        for file in try SourceTree.files(in: "Locales", ending: ["json"]) where file.name.hasSuffix(".\(language).json") {
            for (key, text) in try JSONDecoder().decode([String: String].self, from: Data(file.text.utf8)) {
                if texts.updateValue(text, forKey: key) != nil { doubled.insert(key) }
            }
        }
        self.texts = texts
        self.doubled = doubled
    }

    var keys: Set<String> { Set(texts.keys) }

    /// Whether this is a key, or the prefix of keys such as `….title`.
    func hasKey(orBeginning text: String) -> Bool {
        texts[text] != nil || texts.keys.contains { $0.hasPrefix(text + ".") }
    }

    /// The first components of keys: `topic` of `topic.read-only`.
    var areas: Set<String> { Set(texts.keys.compactMap { $0.split(separator: ".").first.map(String.init) }) }

    /// The placeholders of a text: `n` of `{n}`.
    static func places(in text: String) -> Set<String> {
        Set(text.matches(of: /\{(\w+)\}/).map { String($0.output.1) })
    }
}
