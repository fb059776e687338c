import Core
import HTML

/// Which topics a table shows and in which order, as a form.
struct TableFilters {
    let texts: Texts
    let page: TablePage
    let view: TypeView.Kind

    func write(_ html: HTML) {
        let states = page.definition.workflow?.states ?? []
        guard !states.isEmpty || !page.columns.isEmpty else { return }
        html.form("filters panel no-print", .get, .action(.channel(page.access.channel.id))) {
            html.input(nil, .type("hidden"), .name("view"), .value(view.rawValue))
            html.input(nil, .type("hidden"), .name("type"), .value(page.shown.type.key))
            if !states.isEmpty {
                select(
                    html,
                    "state",
                    "type.state",
                    [("", texts("type.all-states"))] + states.map { ($0.key, texts($0.name)) },
                    page.query.state
                )
            }
            if !page.columns.isEmpty {
                let orders =
                    [("", texts("type.order-started"))] + page.columns.filter { $0.kind != .organisation }.map { ($0.key, texts($0.name)) }
                select(html, "order", "type.order", orders, page.query.order)
            }
            select(
                html,
                "direction",
                "type.direction",
                [("up", texts("type.ascending")), ("down", texts("type.descending"))],
                page.query.descending ? "down" : "up"
            )
            html.p { html.button("btn", .type("submit")) { html.text(texts("type.show")) } }
        }
    }

    private func select(_ html: HTML, _ name: String, _ label: String, _ options: [(String, String)], _ chosen: String?) {
        html.div("field") {
            html.label(nil, .for(name), text: texts(label))
            html.select("input", .id(name), .name(name)) {
                for (value, text) in options { html.option(nil, .value(value), .flag("selected", value == chosen ?? ""), text: text) }
            }
        }
    }
}
