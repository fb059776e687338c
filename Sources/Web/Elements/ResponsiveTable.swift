import HTML

/// A table that becomes cards on a phone: each part with its role, each cell with the name of its column.
struct ResponsiveTable {
    let html: HTML
    /// The names of the columns, as people read them.
    let columns: [String]

    init(_ html: HTML, _ columns: [String]) {
        self.html = html
        self.columns = columns
    }

    /// - Parameter isFixed: tables of the same columns stand in line, whatever is in them.
    func write(caption: String, isCaptionShown: Bool = false, isFixed: Bool = false, rows: () -> Void) {
        html.table(isFixed ? "table cards-on-phone fixed" : "table cards-on-phone", .role("table")) {
            html.caption { html.span(isCaptionShown ? nil : "vh", text: caption) }
            html.thead(nil, .role("rowgroup")) {
                html.tr(nil, .role("row")) {
                    for column in columns { html.th(nil, .scope("col"), .role("columnheader"), text: column) }
                }
            }
            html.tbody(nil, .role("rowgroup"), content: rows)
        }
    }

    /// - Parameter cells: one for each column; the first names the row.
    func row(_ cells: (() -> Void)...) {
        row(cells)
    }

    func row(_ cells: [() -> Void], id: String? = nil, classes: StaticString? = nil) {
        html.tr(classes, .role("row"), .when(id != nil, .id(id ?? ""))) {
            for (index, cell) in cells.enumerated() {
                if index == 0 {
                    html.th(nil, .scope("row"), .role("rowheader"), content: cell)
                } else {
                    html.td(nil, .role("cell"), .named("data-l", columns[index])) { html.div(content: cell) }
                }
            }
        }
    }
}
