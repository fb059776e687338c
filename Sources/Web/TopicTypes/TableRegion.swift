import Core
import HTML

/// The rows of a table or list: the same for the first load and for what arrives live.
struct TableRegion {
    let visit: PageRequest
    let page: TablePage
    let view: TypeView.Kind

    /// Of a table and of a list.
    static func id(_ view: TypeView.Kind) -> String { "\(view.rawValue)-region" }

    private var texts: Texts { visit.texts }
    private var channel: Core.Channel { page.access.channel }
    private var rows: TableRows {
        TableRows(visit: visit, definition: page.definition, fields: page.columns, organisations: page.organisations)
    }

    func write(_ html: HTML) {
        html.div("sec", .id(Self.id(view))) {
            table(html)
            more(html)
        }
    }

    private func table(_ html: HTML) {
        let count = page.counts.reduce(0) { $0 + (page.query.state == nil || $1.key == page.query.state ? $1.value : 0) }
        guard !page.items.isEmpty else { return empty(html) }
        // It scrolls by itself where its columns need more than the page has.
        html.div("scroll", .role("region"), .named("tabindex", "0"), .label(texts("type.view.\(view.rawValue)"))) {
            let table = ResponsiveTable(html, rows.columns)
            table.write(caption: texts("type.table-caption", n: count), isCaptionShown: true) {
                for item in page.items { rows.write(html, item) }
            }
        }
    }

    /// Nothing at all, or nothing of what was asked for.
    private func empty(_ html: HTML) {
        html.div("empty") {
            guard page.counts.values.allSatisfy({ $0 == 0 }) else {
                html.p(text: texts("type.none-such"))
                html.p { html.a("btn", .href(.channel(channel.id, view, of: page.shown.type))) { html.text(texts("type.show-all")) } }
                return
            }
            html.p(text: page.definition.words.empty.map(texts.callAsFunction) ?? texts("type.empty"))
            html.p("row") { ViewHead(visit: visit, access: page.access, types: [page.shown], shown: nil, view: view).starts(html) }
        }
    }

    private func more(_ html: HTML) {
        guard page.hasMore, let last = page.items.last else { return }
        html.p("row no-print") {
            html.a("btn btn-s btn-quiet", .href(.table(channel.id, view, page.shown.type, page.query, after: last.topic.id))) {
                html.text(texts("type.next-page"))
            }
        }
    }
}
