import HTML
import Search

/// The field one searches with: in the bar of every page, and on the search page of who is not signed in.
struct SearchField {
    let texts: Texts
    let value: String

    func write(_ html: HTML, _ id: String, inBar: Bool = true) {
        html.form(inBar ? "bar-search" : "stack", .get, .action(.search), .role("search")) {
            html.label(inBar ? "vh" : nil, .for(id), text: texts("search.label"))
            html.div("joined") {
                html.input(
                    "input",
                    .id(id),
                    .name("q"),
                    .type("search"),
                    .value(value),
                    .named("placeholder", texts("search.placeholder")),
                    .named("maxlength", "\(TypedQuery.limit)"),
                    .named("autocomplete", "off"),
                    .when(inBar, .named("data-key", "/")),
                    .when(inBar, .named("aria-keyshortcuts", "/"))
                )
                html.button("btn btn-quiet", .type("submit")) { html.text(texts("search.find")) }
            }
        }
    }
}
