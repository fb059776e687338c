import Core
import HTML

/// The mail domains of the chosen organisation, or the choice of one and the manual entries.
struct DomainsView {
    let visit: MemberRequest
    let page: DomainsPage
    let search: String
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = page.body.map { texts("manage-domains.of", ["body": BodyChoice.place($0)]) } ?? texts("manage-domains.title")
        frame.page(html, title: attempt.title(title, texts), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                if let body = page.body { chosen(html, body, title) } else { choosing(html) }
            }
        }
    }

    private func choosing(_ html: HTML) {
        html.div("stack") { ManageHead(texts: texts).write(html, "manage-domains") }
        html.section("sec", .labelled(by: "h-choose")) {
            html.div("sec-head") { html.h2(nil, .id("h-choose"), text: texts("manage-domains.choose")) }
            html.form("field", .get, .action(.manageDomains), .role("search")) {
                html.label(nil, .for("q"), text: texts("bodies.search"))
                html.p("hint", .id("q-hint"), text: texts("bodies.search.hint"))
                html.div("joined") {
                    html.input(
                        "input",
                        .type("search"),
                        .id("q"),
                        .name("q"),
                        .value(search),
                        .described(by: "q-hint"),
                        .named("autocomplete", "off")
                    )
                    html.button("btn", .type("submit")) { html.text(texts("bodies.find")) }
                }
            }
            if let found = page.found { results(html, found) }
        }
        entered(html)
    }

    private func results(_ html: HTML, _ found: [Organisation]) {
        if found.isEmpty { html.div("empty") { html.p(text: texts("bodies.none")) } }
        html.ul("links") {
            for body in found { html.li { html.a(.href(.manageDomains(of: body))) { html.text(BodyChoice.names(body)) } } }
        }
    }

    private func entered(_ html: HTML) {
        html.section("sec", .labelled(by: "h-entered")) {
            html.div("sec-head") { html.h2(nil, .id("h-entered"), text: texts("manage-domains.entered")) }
            guard !page.entered.isEmpty else { return html.div("empty") { html.p(text: texts("manage-domains.none-entered")) } }
            let table = ResponsiveTable(html, ["manage-domains.domain", "people.body", "manage-domains.since"].map { texts($0) })
            table.write(caption: texts("manage-domains.entered")) {
                for entry in page.entered {
                    table.row(
                        { html.code(text: entry.domain) },
                        { html.a(.href(.manageDomains(of: entry.organisation))) { html.text(BodyChoice.place(entry.organisation)) } },
                        { html.text(Times(texts: texts, now: visit.visit.now).day(entry.at)) }
                    )
                }
            }
        }
    }

    private func chosen(_ html: HTML, _ body: Organisation, _ title: String) {
        html.div("stack") {
            ManageHead(texts: texts).crumbs(html, below: (.manageDomains, "manage-domains"), here: body.name)
            html.h1(text: title)
            html.p("lead", text: texts("manage-domains.of-lead", ["body": body.name]))
            ErrorSummary.write(html, attempt.flaws, texts)
            html.form("stack", .post, .action(.manageDomains)) {
                html.input(nil, .type("hidden"), .name("body"), .value(body.slug))
                attempt.fields(texts).line(html, "domain", label: "manage-domains.domain", autocomplete: "off")
                html.p("row") {
                    html.button("btn btn-main", .type("submit")) { html.text(texts("manage-domains.add")) }
                    html.a("btn btn-quiet", .href(.organisation(body))) { html.text(texts("manage-domains.to-body")) }
                }
            }
        }
        html.section("sec", .labelled(by: "h-domains")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-domains"), text: texts("manage-domains.title"))
                html.small(text: texts("manage-domains.count", n: page.domains.count))
            }
            if page.domains.isEmpty { html.div("empty") { html.p(text: texts("body.no-domains")) } } else { table(html, body) }
            if let hint = page.hint { html.p("sub", text: texts("body.hint", ["host": hint])) }
        }
    }

    private func table(_ html: HTML, _ body: Organisation) {
        let table = ResponsiveTable(html, ["manage-domains.domain", "manage-domains.source", "people.act"].map { texts($0) })
        table.write(caption: texts("manage-domains.of", ["body": body.name])) {
            for entry in page.domains {
                table.row(
                    { html.code(text: entry.domain) },
                    { html.text(texts("domain-source.\(entry.source.rawValue)")) },
                    {
                        html.form(nil, .post, .action(.manageDomainRemoval)) {
                            html.input(nil, .type("hidden"), .name("body"), .value(body.slug))
                            html.button("btn btn-s btn-quiet", .type("submit"), .name("domain"), .value(entry.domain)) {
                                html.text(texts("place-members.remove"))
                                html.span("vh", text: texts("place-members.of-person", ["name": entry.domain]))
                            }
                        }
                    }
                )
            }
        }
    }
}
