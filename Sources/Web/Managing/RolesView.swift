import Core
import HTML

/// The members of each role.
struct RolesView {
    let visit: MemberRequest
    let page: RolesPage
    let search: String
    let found: [Person]?
    let attempt: FormState

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(texts("manage-roles.title"), texts), current: .manage, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    ManageHead(texts: texts).write(html, "manage-roles")
                    ErrorSummary.write(html, attempt.flaws, texts)
                }
                PeopleSearch(visit: visit.visit, path: .manageRoles, query: search, found: found, title: texts("manage-roles.give")).write(
                    html
                ) { person in
                    html.a("btn btn-s", .href(.manageRoles(for: person.id))) {
                        html.text(texts("manage-roles.choose"))
                        html.span("vh", text: texts("place-members.of-person", ["name": person.name]))
                    }
                }
                for kind in [Role.Kind.operator, .manager, .moderator, .ambassador] { section(html, kind) }
            }
        }
    }

    private func section(_ html: HTML, _ kind: Role.Kind) {
        let holders = page.holders[kind] ?? []
        html.section("sec", .labelled(by: "h-\(kind.rawValue)")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-\(kind.rawValue)"), text: texts("role-kind.\(kind.rawValue)"))
                html.small(text: texts("bodies.persons", n: holders.count))
            }
            html.p("sub", text: texts("role-about.\(kind.rawValue)"))
            if holders.isEmpty { html.div("empty") { html.p(text: texts("manage-roles.nobody")) } } else { table(html, kind, holders) }
        }
    }

    private func table(_ html: HTML, _ kind: Role.Kind, _ holders: [RolesPage.Holder]) {
        let times = Times(texts: texts, now: visit.visit.now)
        let table = ResponsiveTable(
            html,
            ["people.name", "people.body", "manage-roles.for", "manage-roles.since", "people.act"].map { texts($0) }
        )
        table.write(caption: texts("role-kind.\(kind.rawValue)")) {
            for holder in holders {
                table.row(
                    { name(html, holder) },
                    { html.text(holder.person.map { BodyChoice.place($0.organisation) } ?? texts("manage-roles.no-body")) },
                    { html.text(scope(holder.held.role)) },
                    { html.text(times.day(holder.held.since)) },
                    { end(html, holder) }
                )
            }
        }
    }

    private func name(_ html: HTML, _ holder: RolesPage.Holder) {
        guard let person = holder.person else { return html.text(texts("manage-roles.unknown")) }
        html.a(.href(.member(person.id))) { html.text(person.name) }
    }

    private func scope(_ role: Role) -> String {
        switch role.kind {
        case .moderator: page.spaces.first { $0.id == role.space }?.name ?? ""
        case .ambassador:
            [role.field.map { RoleText.field($0, texts) }, role.fiscalYear.map { texts("manage-roles.year", ["year": "\($0)"]) }]
                .compactMap(\.self).joined(separator: texts("list.separator"))
        case .manager: texts("manage-roles.whole-community")
        case .member, .operator: texts("manage-roles.whole-server")
        }
    }

    private func end(_ html: HTML, _ holder: RolesPage.Holder) {
        let isForOperators = holder.held.role.kind == .operator || holder.held.role.kind == .manager
        guard !isForOperators || visit.viewer.has(.operator) else { return html.span("sub", text: texts("manage-roles.operators-only")) }
        html.form(nil, .post, .action(.endRole(holder.held.id))) {
            html.button("btn btn-s btn-quiet", .type("submit")) {
                html.text(texts("manage-roles.end"))
                html.span("vh", text: texts("place-members.of-person", ["name": holder.person?.name ?? ""]))
            }
        }
    }
}
