import Core
import HTML

/// The addresses of a member's feeds, shown only once.
struct FeedAddressesView {
    let visit: MemberRequest
    let site: String
    let secret: Secret

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("feeds.addresses"), current: .settings) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    html.h1(text: texts("feeds.addresses"))
                    html.p("lead", text: texts("feeds.addresses.once"))
                    html.ul("bullets") {
                        html.li(text: texts("feeds.addresses.secret"))
                        html.li(text: texts("feeds.addresses.json"))
                    }
                }
                html.div("stack", .id("feed-addresses")) {
                    for (key, name) in [
                        ("feeds.unanswered", "unanswered.atom"), ("feeds.questions", "questions.atom"), ("feeds.search", "search.atom?q="),
                    ] { address(html, key, site + Path.feed(secret.text, name).text) }
                }
                html.p { html.a("btn btn-main", .href(SettingsSection.feeds.place)) { html.text(texts("feeds.kept")) } }
            }
        }
    }

    /// A field keeps the address on one line and selects it as a whole.
    private func address(_ html: HTML, _ key: String, _ address: String) {
        let id = key.replacing(".", with: "-")
        html.div("field field-wide") {
            html.label(nil, .for(id), text: texts(key))
            html.div("joined") {
                html.input("input", .id(id), .type("text"), .value(address), .flag("readonly"), .flag("data-select"))
                html.button("btn needs-script", .type("button"), .named("data-copy", id), .named("data-copied", texts("feeds.copied"))) {
                    html.text(texts("feeds.copy"))
                    html.span("vh", text: texts("feeds.copy-of", ["what": texts(key)]))
                }
            }
        }
    }
}
