import Core
import HTML

/// The form for adding an organisation by hand, and those already added.
struct AddedBodiesView {
    let visit: MemberRequest
    /// One more than a page holds, when there are more.
    let bodies: [Organisation]
    let isFirst: Bool
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var field: Field { attempt.fields(texts) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-bodies.title"), texts), current: .manage, status: FlashKey.of(visit.visit)) {
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
                AddedBodyFields(texts: texts, field: field).write(html)
                field.area(html, "domains", label: "manage-bodies.domains", rows: 2, isRequired: false)
                html.p("row") { html.button("btn btn-main", .type("submit")) { html.text(texts("manage-bodies.do")) } }
            }
        }
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
        let table = ResponsiveTable(
            html,
            ["bodies.name", "bodies.kind", "bodies.prefecture", "body.code-word", "manage-domains.title", "manage-bodies.correct"].map {
                texts($0)
            }
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
                        {
                            html.a(.href(.correctOrganisation(body.id))) {
                                html.text(texts("manage-bodies.correct-do"))
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
