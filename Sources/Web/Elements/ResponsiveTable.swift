import HTML

/// A table that becomes cards on a phone: with explicit ARIA roles, and the column name in each cell.
struct ResponsiveTable {
    let html: HTML
    /// The column headers, localised.
    let columns: [String]

    init(_ html: HTML, _ columns: [String]) {
        self.html = html
        self.columns = columns
    }

    /// - Parameter isFixed: aligns the columns of several tables, whatever they contain.
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

    /// - Parameter cells: one per column; the first is the row header.
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
