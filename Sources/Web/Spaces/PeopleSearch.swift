import Core
import HTML

/// A people search, with an action beside each result.
struct PeopleSearch {
    let visit: PageRequest
    let path: Path
    let query: String
    /// Nil before a search.
    let found: [Person]?
    let title: String

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, act: @escaping (Person) -> Void) {
        html.section("sec", .labelled(by: "h-search")) {
            html.div("sec-head") { html.h2(nil, .id("h-search"), text: title) }
            html.form("field", .get, .action(path), .role("search")) {
                html.label(nil, .for("member"), text: texts("people.search"))
                html.p("hint", .id("member-hint"), text: texts("people.search.hint"))
                html.div("joined") {
                    html.input(
                        "input",
                        .type("search"),
                        .id("member"),
                        .name("q"),
                        .value(query),
                        .described(by: "member-hint"),
                        .named("autocomplete", "off")
                    )
                    html.button("btn", .type("submit")) { html.text(texts("people.find")) }
                }
            }
            if let found { results(html, found, act) }
        }
    }

    private func results(_ html: HTML, _ found: [Person], _ act: @escaping (Person) -> Void) {
        guard !found.isEmpty else { return html.div("empty", .role("status")) { html.p(text: texts("people.none", ["name": query])) } }
        let table = ResponsiveTable(html, [texts("people.name"), texts("people.body"), texts("people.section"), texts("people.act")])
        table.write(caption: texts("people.found", n: found.count), isCaptionShown: true) {
            for person in found {
                table.row(
                    { html.a(.href(.member(person.id))) { html.text(person.name) } },
                    { html.text(BodyChoice.place(person.organisation)) },
                    { html.text(person.section) },
                    { act(person) }
                )
            }
        }
    }
}
