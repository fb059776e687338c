import HTML
import Markdown

/// Markdown that is rendered too rarely to be cached.
enum MarkdownText {
    static func write(_ html: HTML, _ text: String) {
        MarkdownHTML(html: html, mentions: []).write(Document(parsing: text))
    }

    /// A plain-text excerpt of a few lines. Only the beginning of a long text is parsed.
    static func excerpt(_ text: String) -> String {
        Document(parsing: String(text.prefix(600))).excerpt(160)
    }
}
