import Core
import HTML

/// The form for creating or changing a space.
struct SpaceFormView {
    let visit: MemberRequest
    /// Nil for a new one.
    let space: SpaceAccess?
    let attempt: FormState

    private var texts: Texts { visit.texts }
    private var field: Field { attempt.fields(texts) }
    private var title: String { texts(space == nil ? "space-form.new" : "space-form.change") }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(title, texts), current: .spaces) {
            html.div("page-wide stack") {
                Crumbs(texts: texts, isSignedIn: true, trail: trail, here: title).write(html)
                html.h1(text: title)
                ErrorSummary.write(html, attempt.flaws, texts)
                form(html)
                if let space { archiving(html, space.space) }
            }
        }
    }

    private var trail: [(Path, String)] {
        [(.spaces, texts("spaces.title"))] + (space.map { [(.space($0.space.id), $0.space.name)] } ?? [])
    }

    private func form(_ html: HTML) {
        html.form("stack", .post, .action(space.map { .changeSpace($0.space.id) } ?? .spaces)) {
            field.line(html, "name", label: "space-form.name", value: space?.space.name ?? "")
            field.area(html, "lead", label: "space-form.lead", value: space?.space.lead ?? "", rows: 3, isRequired: false)
            field.select(
                html,
                "kind",
                label: "space-form.kind",
                options: Space.Kind.allCases.map { ($0.rawValue, texts("space-kind.\($0.rawValue)")) },
                chosen: space?.space.kind.rawValue ?? Space.Kind.theme.rawValue
            )
            if let space {
                html.dl("facts") {
                    html.dt(text: texts("channel.readers"))
                    html.dd(text: texts("space-form.fixed", ["value": texts("audience.\(space.space.audience.rawValue)")]))
                }
                html.input(nil, .type("hidden"), .name("audience"), .value(space.space.audience.rawValue))
            } else {
                audience(html)
            }
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts(space == nil ? "space-form.create" : "form.save")) }
                html.a("btn btn-quiet", .href(space.map { .space($0.space.id) } ?? .spaces)) { html.text(texts("form.back")) }
            }
        }
    }

    private func audience(_ html: HTML) {
        Radios(field: field, name: "audience").write(
            html,
            label: "space-form.audience",
            options: SpaceForm.audiences.map {
                .init(value: $0.rawValue, text: texts("audience.\($0.rawValue)"), hint: texts("audience-about.\($0.rawValue)"))
            }
        )
        field.line(html, "body", label: "space-form.body", isRequired: false)
    }

    private func archiving(_ html: HTML, _ space: Space) {
        html.section("sec", .labelled(by: "h-archive")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-archive"), text: texts(space.isArchived ? "space-form.unarchive" : "space-form.archive"))
            }
            html.p(text: texts(space.isArchived ? "space-form.unarchive-about" : "space-form.archive-about"))
            html.form(nil, .post, .action(.archiveSpace(space.id))) {
                html.button("btn", .type("submit"), .name("archives"), .value(space.isArchived ? "no" : "yes")) {
                    html.text(texts(space.isArchived ? "space-form.unarchive-do" : "space-form.archive-do"))
                }
            }
        }
    }
}
