import Core
import HTML

/// The directory: a search, with entry points or results.
struct OrganisationsView {
    let visit: PageRequest
    let page: OrganisationsPage
    let isFirst: Bool

    private var texts: Texts { visit.texts }
    private var filter: OrganisationFilter { page.filter }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("bodies.title"), current: .organisations) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    html.h1(text: texts("bodies.title"))
                    html.p(
                        "lead",
                        text: texts("bodies.lead", ["n": texts.number(page.counts.all), "part": texts.number(page.takingPart)])
                    )
                    search(html)
                }
                if filter.isEmpty {
                    OrganisationWays(texts: texts, counts: page.counts).write(html)
                } else {
                    results(html)
                }
            }
        }
    }

    private func search(_ html: HTML) {
        html.form("panel stack", .get, .action(.organisations), .role("search")) {
            html.div("field") {
                html.label(nil, .for("q"), text: texts("bodies.search"))
                html.p("hint", .id("q-hint"), text: texts("bodies.search.hint"))
                html.input(
                    "input",
                    .type("search"),
                    .id("q"),
                    .name("q"),
                    .value(filter.text),
                    .described(by: "q-hint"),
                    .named("autocomplete", "off")
                )
            }
            html.div("field") {
                html.div("cards") { choices(html) }
            }
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts("bodies.find")) }
                if !filter.isEmpty { html.a("btn btn-quiet", .href(.organisations)) { html.text(texts("bodies.clear")) } }
            }
        }
    }

    private func choices(_ html: HTML) {
        choice(
            html,
            "prefecture",
            label: "bodies.prefecture",
            chosen: filter.prefecture ?? "",
            options: Prefecture.codes.map { ($0, Prefecture.name($0) ?? "") }
        )
        choice(
            html,
            "kind",
            label: "bodies.kind",
            chosen: filter.kind?.rawValue ?? "",
            options: Organisation.Kind.allCases.map { ($0.rawValue, texts("organisation-kind.\($0.rawValue)")) }
        )
    }

    private func choice(_ html: HTML, _ name: String, label: String, chosen: String, options: [(String, String)]) {
        html.div("field") {
            html.label(nil, .for(name), text: texts(label))
            html.select("input", .id(name), .name(name)) {
                html.option(nil, .value(""), text: texts("bodies.all"))
                for (value, text) in options { html.option(nil, .value(value), .flag("selected", value == chosen), text: text) }
            }
        }
    }

    private func results(_ html: HTML) {
        html.section("sec", .labelled(by: "h-found")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-found"), text: texts("bodies.found"))
                html.small(text: texts("bodies.found-count", n: page.found))
            }
            if page.bodies.isEmpty {
                html.div("empty") {
                    html.p(text: texts("bodies.none"))
                    html.p { html.a(.href(.organisations)) { html.text(texts("bodies.ways")) } }
                }
            } else {
                table(html)
            }
            html.p("row") {
                if !isFirst { html.a("btn btn-quiet", .href(.organisations(filter))) { html.text(texts("list.from-start")) } }
                if page.hasMore, let last = page.bodies.last {
                    html.a("btn", .href(.organisations(filter, after: last.slug))) {
                        html.text(texts("list.next", n: OrganisationsPage.length))
                    }
                }
            }
        }
    }

    private func table(_ html: HTML) {
        let table = ResponsiveTable(
            html,
            ["bodies.name", "bodies.reading", "bodies.prefecture", "bodies.kind", "bodies.members"].map { texts($0) }
        )
        table.write(caption: texts("bodies.caption")) {
            for body in page.bodies {
                table.row(
                    { html.a(.href(.organisation(body))) { html.text(body.name) } },
                    { html.text(body.reading) },
                    { html.text(body.prefecture.flatMap(Prefecture.name) ?? texts("bodies.whole-country")) },
                    { html.text(texts("organisation-kind.\(body.kind.rawValue)")) },
                    { members(html, page.members[body.id] ?? 0) }
                )
            }
        }
    }

    private func members(_ html: HTML, _ count: Int) {
        if count == 0 { html.span("sub", text: texts("bodies.nobody")) } else { html.text(texts("bodies.persons", n: count)) }
    }
}
