import HTML
import Markdown

/// Markdown that is shown rarely and not worth keeping: earlier versions.
enum MarkdownText {
    static func write(_ html: HTML, _ text: String) {
        MarkdownHTML(html: html, mentions: []).write(Document(parsing: text))
    }
}
