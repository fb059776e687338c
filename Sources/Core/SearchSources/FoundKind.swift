/// A kind of what is found: what the filter `kind:` names.
package struct FoundKind: Sendable, Hashable {
    /// In the index and in feeds: `question`.
    package let code: String
    /// What pages write behind the filter.
    let word: String
    /// Everything that is understood behind it, in both languages. These are words of the query, like its keys: they do not change with the language of
    /// the page.
    let words: [String]

    init(_ code: String, _ word: String, _ others: String...) {
        self.code = code
        self.word = word
        words = [word] + others
    }

    /// Of all sources, in the order in which filters show them.
    package static let all = Components.searchSources.flatMap(\.kinds)

    private static let byCode = all.keyed(by: \.code)

    /// Nil for a kind that this program does not know.
    static func coded(_ code: String) -> FoundKind? { byCode[code] }
}
