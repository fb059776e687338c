import Core
import HTML

/// The form to add a body by hand, and those that were added so.
struct AddedBodiesView {
    /// What no published list has, or what a merger brings before the next list.
    private static let kinds: [Organisation.Kind] = [.union, .firm, .school, .association, .national, .city, .town, .village]

    let visit: MemberVisit
    /// One more than a page holds, where there are more.
    let bodies: [Organisation]
    let isFirst: Bool
    let attempt: Attempt

    private var texts: Texts { visit.texts }
    private var field: Field { attempt.fields(texts) }

    func write(_ html: HTML, in frame: Frame) {
        frame.page(html, title: attempt.title(texts("manage-bodies.title"), texts), current: .manage, status: StatusKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-bodies")
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                form(html)
                list(html)
            }
        }
    }

    private func form(_ html: HTML) {
        html.section("sec", .labelled(by: "h-add")) {
            html.div("sec-head") { html.h2(nil, .id("h-add"), text: texts("manage-bodies.add")) }
            html.form("stack", .post, .action(.manageOrganisations)) {
                field.select(
                    html,
                    "kind",
                    label: "manage-bodies.kind",
                    options: [("", texts("manage-bodies.choose"))]
                        + Self.kinds.map { ($0.rawValue, texts("organisation-kind.\($0.rawValue)")) }
                )
                field.line(html, "name", label: "manage-bodies.name")
                field.line(html, "reading", label: "manage-bodies.reading")
                field.line(html, "code", label: "manage-bodies.code", isRequired: false, more: .named("inputmode", "numeric"))
                prefecture(html)
                field.area(html, "domains", label: "manage-bodies.domains", rows: 2, isRequired: false)
                html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("manage-bodies.do")) } }
            }
        }
    }

    private func prefecture(_ html: HTML) {
        field.select(
            html,
            "prefecture",
            label: "manage-bodies.prefecture",
            options: [("", texts("manage-bodies.no-prefecture"))]
                + Prefecture.codes.map { ($0, Prefecture.name($0) ?? "") },
            isRequired: false
        )
    }

    private func list(_ html: HTML) {
        let shown = bodies.prefix(AddedBodyPages.length)
        html.section("sec", .labelled(by: "h-added")) {
            html.div("sec-head") { html.h2(nil, .id("h-added"), text: texts("manage-bodies.added")) }
            if shown.isEmpty {
                html.div("empty") { html.p(text: texts("manage-bodies.none")) }
            } else {
                table(html, shown)
            }
            html.p("row") {
                if !isFirst { html.a("btn btn-quiet", .href(.manageOrganisations)) { html.text(texts("list.from-start")) } }
                if bodies.count > shown.count, let last = shown.last {
                    html.a("btn", .href(.manageOrganisations(after: last.id))) { html.text(texts("list.next", n: AddedBodyPages.length)) }
                }
            }
        }
    }

    private func table(_ html: HTML, _ bodies: ArraySlice<Organisation>) {
        let table = CardTable(
            html,
            ["bodies.name", "bodies.kind", "bodies.prefecture", "body.code-word", "manage-domains.title"].map { texts($0) }
        )
        table.write(caption: texts("manage-bodies.added")) {
            for body in bodies {
                table.row(
                    [
                        { html.a(.href(.organisation(body))) { html.text(body.name) } },
                        { html.text(texts("organisation-kind.\(body.kind.rawValue)")) },
                        { html.text(body.prefecture.flatMap(Prefecture.name) ?? texts("bodies.whole-country")) },
                        { html.text(PublicCode(body.slug)?.text ?? texts("manage-bodies.no-code")) },
                        {
                            html.a(.href(.manageDomains(of: body))) {
                                html.text(texts("manage-bodies.change-domains"))
                                html.span("vh", text: texts("place-members.of-person", ["name": body.name]))
                            }
                        },
                    ],
                    id: "b-\(body.id)"
                )
            }
        }
    }
}
