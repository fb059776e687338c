import HTML
import Markdown

/// Markdown that is shown rarely and not worth keeping.
enum MarkdownText {
    static func write(_ html: HTML, _ text: String) {
        MarkdownHTML(html: html, mentions: []).write(Document(parsing: text))
    }

    /// A few lines without markup. They stand near the beginning: a long text is not read to its end for them.
    static func excerpt(_ text: String) -> String {
        Document(parsing: String(text.prefix(600))).excerpt(160)
    }
}
