import HTML
import Markdown

/// Markdown that is shown rarely and not worth keeping.
enum MarkdownText {
    static func write(_ html: HTML, _ text: String) {
        MarkdownHTML(html: html, mentions: []).write(Document(parsing: text))
    }

    /// A few lines without markup.
    static func excerpt(_ text: String) -> String {
        Document(parsing: text).excerpt(160)
    }
}
