import Markdown

/// A post without its markup: as it is searched, and as parts of it are shown.
package enum PlainText {
    @Sendable package static func of(_ markdown: String) -> String {
        Document(parsing: markdown).plainText
    }

    @Sendable package static func shown(_ markdown: String) -> String {
        Document(parsing: markdown).shownText
    }
}
