import Core
import HTML
import Markdown

/// Renders members' Markdown as HTML. It arrives as values, so everything is escaped on output.
struct MarkdownHTML {
    let html: HTML
    let mentions: [Mention]
    /// Resolves a link's target; nil renders its text only.
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
        case .code(let info, let text):
            if !info.isEmpty { html.p("sub", text: info) }
            html.pre(nil, .named("tabindex", "0")) { html.code(text: text) }
        case .rule: html.hr()
        case .list(let list): write(list)
        case .table(let table): write(table)
        }
    }

    private func write(_ list: List) {
        guard list.mark != .bullet else { return html.ul { for item in list.items { write(item, of: list, number: nil) } } }
        html.ol(list.mark == .parenthesis ? "parenthesis" : nil) {
            var next = 1
            for item in list.items {
                let number = item.number ?? next
                write(item, of: list, number: number == next ? nil : number)
                next = number + 1
            }
        }
    }

    /// - Parameter number: the item's number, when it differs from the browser's count.
    private func write(_ item: Item, of list: List, number: Int?) {
        let isBare = item.checked != nil && list.mark == .bullet
        html.li(isBare ? "task" : nil, .when(number != nil, .named("value", "\(number ?? 0)"))) {
            // A character instead of a checkbox: readers cannot tick it, and every screen reader announces it.
            if let checked = item.checked { html.text(checked ? "☑ " : "☐ ") }
            if list.tight, case .paragraph(let inlines)? = item.blocks.first {
                write(inlines)
                blocks(Array(item.blocks.dropFirst()))
            } else {
                blocks(item.blocks)
            }
        }
    }

    /// Labelled by the table's header, because a post is rendered once for readers of all languages.
    private func write(_ table: Table) {
        let name = Document.line(of: table.header)
        html.div("scroll", .named("tabindex", "0"), .role("region"), .when(!name.isEmpty, .label(name))) {
            html.table("table") {
                html.thead { html.tr { for cell in table.header { html.th(nil, .scope("col")) { write(cell) } } } }
                html.tbody { for row in table.rows { html.tr { for cell in row { html.td { write(cell) } } } } }
            }
        }
    }

    private func write(_ inlines: [Inline], inLink: Bool = false) {
        for inline in inlines { write(inline, inLink: inLink) }
    }

    private func write(_ inline: Inline, inLink: Bool) {
        switch inline {
        case .text(let text): if inLink { html.text(text) } else { write(mentioning: text) }
        case .emphasis(let inner): html.em { write(inner, inLink: inLink) }
        case .strong(let inner): html.strong { write(inner, inLink: inLink) }
        case .strikethrough(let inner): html.del { write(inner, inLink: inLink) }
        case .code(let text): html.code(text: text)
        case .lineBreak: html.br()
        case .link(let link, let inner):
            guard let place = place(link.destination) else { return write(inner, inLink: inLink) }
            let isOurs = link.destination.hasPrefix("/")
            html.a(nil, .href(place), .when(!isOurs, .named("rel", "nofollow noopener noreferrer"))) { write(inner, inLink: true) }
        }
    }

    /// Text with resolved mentions as links.
    private func write(mentioning text: String) {
        guard !mentions.isEmpty else { return html.text(text) }
        var finder = MentionFinder(mentions)
        for piece in finder.pieces(of: text) {
            switch piece {
            case .text(let text): html.text(text)
            case .mention(let mention): html.a("mention", .href(path(of: mention))) { html.text(mention.token) }
            }
        }
    }

    private func path(of mention: Mention) -> Path {
        switch mention.target {
        case .member(let id): .member(id)
        case .organisation(_, let slug): .organisation(slug)
        case .channel(let id): .channel(id)
        }
    }
}
