import Core
import HTML

/// The published statistics of an organisation, with years and sources.
struct FiguresView {
    let texts: Texts
    let organisation: Organisation
    let figures: Figures

    func write(_ html: HTML) {
        html.dl("figs") {
            for line in FigureLine.main(figures, texts) {
                html.div {
                    html.dt(text: line.name)
                    html.dd { value(html, line) }
                    html.dd(text: line.time)
                }
            }
        }
        html.details("fold") {
            html.summary(text: texts("body.all-figures"))
            html.div("scroll", .role("region"), .named("tabindex", "0"), .label(texts("body.figures-table"))) {
                html.table("table") {
                    html.caption(text: texts("body.figures-of", ["body": organisation.name]))
                    html.thead {
                        html.tr {
                            html.th(nil, .scope("col"), text: texts("body.figure"))
                            html.th("r", .scope("col"), text: texts("body.value"))
                            html.th(nil, .scope("col"), text: texts("body.time"))
                        }
                    }
                    html.tbody { for line in FigureLine.all(figures, texts) { row(html, line) } }
                }
            }
        }
        html.p("sub", text: texts("body.sources"))
    }

    private func row(_ html: HTML, _ line: FigureLine) {
        html.tr {
            html.th(nil, .scope("row"), text: line.name)
            html.td("r") { value(html, line) }
            html.td(text: line.time)
        }
    }

    private func value(_ html: HTML, _ line: FigureLine) {
        guard let value = line.value else { return html.small(text: texts("body.not-published")) }
        html.text(value)
        if !line.unit.isEmpty { html.small(text: line.unit) }
    }
}
