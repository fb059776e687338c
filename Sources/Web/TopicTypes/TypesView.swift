import Core
import HTML

/// The types of a space.
struct TypesView {
    let texts: Texts
    let page: TypesPage
    let attempt: FormState
    let status: String?

    private var title: String { texts("types.title") }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.withBoards().page(html, title: attempt.title(title, texts), current: .spaces, status: status) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [(.spaces, texts("spaces.title")), (.space(page.space.id), page.space.name)],
                    here: title
                ).write(html)
                html.h1(text: title)
                html.p("lead", text: texts("types.lead"))
                ErrorSummary.write(html, attempt.flaws, texts, labels: ["name": "types.name", "letter": "types.letter"])
                html.div("sec") { list(html) }
                form(html)
            }
        }
    }

    private func list(_ html: HTML) {
        guard !page.types.isEmpty else { return html.div("empty") { html.p(text: texts("types.none")) } }
        ResponsiveTable(html, [texts("types.name"), texts("types.version"), texts("types.topics")]).write(caption: title) {
            for line in page.types {
                ResponsiveTable(html, [texts("types.name"), texts("types.version"), texts("types.topics")]).row(
                    {
                        html.div("row") {
                            html.span("seal seal-s", .hidden, text: texts(line.definition.letter))
                            html.a(.href(.topicType(line.type.id))) { html.text(texts(line.definition.name)) }
                        }
                    },
                    { html.text(state(line)) },
                    { html.text(texts("type.count", n: line.count)) }
                )
            }
        }
    }

    private func state(_ line: TypesPage.Line) -> String {
        if line.type.isRetired { return texts("types.retired") }
        if line.type.version == 0 { return texts("types.only-draft") }
        return texts(line.hasDraft ? "types.in-use-with-draft" : "types.in-use", n: line.type.version)
    }

    private func form(_ html: HTML) {
        let field = attempt.fields(texts)
        html.section("sec", .labelled(by: "h-new")) {
            html.div("sec-head") { html.h2(nil, .id("h-new"), text: texts("types.new")) }
            html.form("stack sheet-form", .post, .action(.spaceTypes(page.space.id))) {
                html.div("pair") {
                    field.line(html, "name", label: "types.name")
                    field.line(html, "name-en", label: "types.name-en", isRequired: false)
                }
                html.div("pair") {
                    field.line(html, "letter", label: "types.letter")
                    field.line(html, "letter-en", label: "types.letter-en", isRequired: false)
                }
                html.p { html.button("btn btn-main", .type("submit")) { html.text(texts("types.make")) } }
            }
        }
    }
}
