import Core
import Foundation
import HTML
import Markdown

/// Prints what members wrote. Their text arrives as values, so everything is escaped where it is printed.
struct MarkdownHTML {
    let html: HTML
    let mentions: [Mention]
    /// Where a link of the text leads; nil writes its words alone.
    var place: (String) -> Path? = { Path($0) }

    func write(_ document: Document) {
        blocks(document.blocks)
    }

    private func blocks(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private func write(_ block: Block) {
        switch block {
        case .paragraph(let inlines): html.p { write(inlines) }
        case .heading(_, let inlines): html.p("text-heading") { html.strong { write(inlines) } }
        case .quote(let inner): html.blockquote { blocks(inner) }
        case .code(_, let text): html.pre(nil, .named("tabindex", "0")) { html.code(text: text) }
        case .rule: html.hr()
        case .list(let list): write(list)
        case .table(let table): write(table)
        }
    }

    private func write(_ list: List) {
        if let start = list.start {
            html.ol(nil, .when(start != 1, .named("start", "\(start)"))) { items(list) }
        } else {
            html.ul { items(list) }
        }
    }

    private func items(_ list: List) {
        for item in list.items {
            html.li(item.checked == nil ? nil : "task") {
                // A word, not a control: the box in a post cannot be ticked by its readers.
                if let checked = item.checked { html.span("task-mark", .hidden, text: checked ? "☑" : "☐") }
                if list.tight, item.blocks.count == 1, case .paragraph(let inlines) = item.blocks[0] {
                    write(inlines)
                } else {
                    blocks(item.blocks)
                }
            }
        }
    }

    private func write(_ table: Table) {
        html.div("scroll", .named("tabindex", "0"), .role("region"), .label("表")) {
            html.table("table") {
                html.thead { html.tr { for cell in table.header { html.th(nil, .scope("col")) { write(cell) } } } }
                html.tbody { for row in table.rows { html.tr { for cell in row { html.td { write(cell) } } } } }
            }
        }
    }

    private func write(_ inlines: [Inline]) {
        for inline in inlines { write(inline) }
    }

    private func write(_ inline: Inline) {
        switch inline {
        case .text(let text): write(mentioning: text)
        case .emphasis(let inner): html.em { write(inner) }
        case .strong(let inner): html.strong { write(inner) }
        case .strikethrough(let inner): html.del { write(inner) }
        case .code(let text): html.code(text: text)
        case .lineBreak: html.br()
        case .link(let link, let inner):
            guard let place = place(link.destination) else { return write(inner) }
            let isOurs = link.destination.hasPrefix("/")
            html.a(nil, .href(place), .when(!isOurs, .named("rel", "nofollow noopener noreferrer"))) { write(inner) }
        }
    }

    /// Text in which known mentions become links; the longest token that fits wins.
    private func write(mentioning text: String) {
        guard !mentions.isEmpty else { return html.text(text) }
        var rest = text[...]
        while let (range, mention) = next(in: rest) {
            html.text(String(rest[..<range.lowerBound]))
            html.a("mention", .href(path(of: mention))) { html.text(mention.token) }
            rest = rest[range.upperBound...]
        }
        html.text(String(rest))
    }

    private func next(in text: Substring) -> (Range<Substring.Index>, Mention)? {
        mentions.compactMap { mention in text.range(of: mention.token).map { ($0, mention) } }
            .min { ($0.0.lowerBound, $1.1.token.count) < ($1.0.lowerBound, $0.1.token.count) }
    }

    private func path(of mention: Mention) -> Path {
        switch mention.target {
        case .member(let id): .member(id)
        case .organisation(_, let slug): .organisation(slug: slug)
        case .channel(let id): .channel(id)
        }
    }
}
