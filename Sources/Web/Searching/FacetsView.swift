import Core
import HTML
import Search

/// Ways to narrow the results: each value is a link that puts its filter into the query, or takes it out.
struct FacetsView {
    let texts: Texts
    let page: FoundPage

    func write(_ html: HTML) {
        html.section("facets side", .id("facets"), .labelled(by: "h-facets")) {
            html.h2(nil, .id("h-facets"), text: texts("search.facets"))
            for facet in page.facets { write(html, facet) }
        }
    }

    private func write(_ html: HTML, _ facet: Facet) {
        let name = Self.name(facet.kind)
        html.section("facet", .labelled(by: "h-\(name)")) {
            html.h3(nil, .id("h-\(name)"), text: texts("search.facet.\(name)"))
            html.ul("facet-values", .role("list")) {
                for value in facet.values { html.li { write(html, value, of: facet.kind) } }
            }
        }
    }

    private func write(_ html: HTML, _ value: Facet.Value, of kind: Facet.Kind) {
        guard value.count > 0 || value.isChosen else {
            html.span("facet-none") { content(html, value) }
            return
        }
        let query = page.query.choosing(value.conditions, replacing: kind == .year ? [.before, .until, .after] : [])
        html.a(
            value.isChosen ? "facet-on" : nil,
            .href(.search(query, order: page.order, usesSynonyms: page.usesSynonyms)),
            .when(value.isChosen, .current("true"))
        ) { content(html, value) }
    }

    private func content(_ html: HTML, _ value: Facet.Value) {
        html.span {
            if value.isChosen { html.span(nil, .hidden, text: "✓ ") }
            html.text(label(value.label))
        }
        html.raw(" ")
        html.span("num") {
            html.text(texts.number(value.count))
            html.span("vh", text: texts("search.unit"))
        }
    }

    private func label(_ label: Facet.Label) -> String {
        switch label {
        case .kind(let kind): HitLook.word(kind, texts)
        case .state(let state): texts("state.\(state.rawValue)")
        case .size(let size): texts("size.\(size.rawValue)")
        case .name(let name): name
        case .mark(.answer): texts("search.has.answer")
        case .mark(.replies): texts("search.has.replies")
        case .mark: texts("search.has.link")
        case .year(let year): texts("search.year", ["year": "\(year)"])
        }
    }

    private static func name(_ kind: Facet.Kind) -> String {
        switch kind {
        case .kind: "kind"
        case .state: "state"
        case .channel: "channel"
        case .organisation: "organisation"
        case .size: "size"
        case .prefecture: "prefecture"
        case .author: "author"
        case .has: "has"
        case .year: "year"
        }
    }
}
