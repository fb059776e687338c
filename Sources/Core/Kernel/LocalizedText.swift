/// A name or a sentence of a definition, in the languages of the pages.
package struct LocalizedText: Codable, Sendable, Hashable {
    package var ja: String
    /// Nil where Japanese is shown to everybody.
    package var en: String?

    package init(_ ja: String, _ en: String? = nil) {
        self.ja = ja
        self.en = en
    }

    /// Both, for search.
    var all: String { [ja, en].compactMap(\.self).joined(separator: " ") }

    /// The ends of the paths of both.
    static let japanese = ".ja"
    static let english = ".en"
}
