import Core
import HTML

/// The roles that can be granted to a member: a small form for each.
struct GrantView {
    let visit: MemberRequest
    let page: RolesPage
    let person: Person
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("manage-roles.to", ["name": person.name])
        frame.page(html, title: attempt.title(title, texts), current: .manage) {
            html.div("page-wide stack") {
                ManageHead(texts: texts).crumbs(html, below: (.manageRoles, "manage-roles"), here: person.name)
                html.h1(text: title)
                html.p(
                    "lead",
                    text: texts("manage-roles.seat", ["body": BodyChoice.place(person.organisation), "section": person.section])
                )
                ErrorSummary.write(html, attempt.flaws.map { Refusal.Flaw("\(attempt.form["kind"])-\($0.field)", $0.reason) }, texts)
                html.div("cols-2") {
                    card(html, .moderator) { field in
                        field.select(html, "space", label: "manage-roles.space", options: page.spaces.map { ("\($0.id)", $0.name) })
                    }
                    card(html, .ambassador) { ambassador(html, $0) }
                    if visit.viewer.has(.operator) {
                        card(html, .manager) { _ in }
                        card(html, .operator) { _ in }
                    }
                }
                html.p { html.a("btn btn-quiet", .href(.manageRoles)) { html.text(texts("form.back")) } }
            }
        }
    }

    private func ambassador(_ html: HTML, _ field: Field) {
        let year = JapanTime(visit.visit.now).fiscalYear
        field.select(
            html,
            "region",
            label: "manage-roles.region",
            options: [("", texts("manage-roles.no-region"))] + Region.allCases.map { ($0.rawValue, texts("region.\($0.rawValue)")) },
            isRequired: false
        )
        field.line(html, "field", label: "manage-roles.field", isRequired: false)
        field.select(
            html,
            "fiscalYear",
            label: "manage-roles.fiscal-year",
            options: [year, year + 1].map { ("\($0)", texts("manage-roles.year", ["year": "\($0)"])) },
            chosen: "\(year)"
        )
    }

    private func card(_ html: HTML, _ kind: Role.Kind, fields: (Field) -> Void) {
        let mine = attempt.form["kind"] == kind.rawValue
        let field = Field(texts: texts, form: mine ? attempt.form : Form(), flaws: mine ? attempt.flaws : [], prefix: "\(kind.rawValue)-")
        html.section("card stack", .id("\(kind.rawValue)-kind"), .labelled(by: "h-\(kind.rawValue)")) {
            html.h2(nil, .id("h-\(kind.rawValue)"), text: texts("role-kind.\(kind.rawValue)"))
            html.p(text: texts("role-about.\(kind.rawValue)"))
            for flaw in field.flaws where flaw.field == "kind" { html.p("error", text: texts(flaw.reason)) }
            html.form("stack", .post, .action(.manageRoles)) {
                html.input(nil, .type("hidden"), .name("member"), .value("\(person.id)"))
                fields(field)
                html.p("row") {
                    html.button("btn", .type("submit"), .name("kind"), .value(kind.rawValue)) {
                        html.text(texts("manage-roles.make", ["role": texts("role-kind.\(kind.rawValue)")]))
                    }
                }
            }
        }
    }
}
