import Markdown

/// A post without its markup, as it is searched and shown in parts.
package enum PlainText {
    @Sendable package static func of(_ markdown: String) -> String {
        Document(parsing: markdown).plainText
    }
}
