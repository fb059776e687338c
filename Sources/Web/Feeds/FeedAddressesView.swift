import Core
import HTML

/// The addresses of a member's feeds, this once.
struct FeedAddressesView {
    let visit: MemberVisit
    let site: String
    let secret: Secret

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: Frame) {
        frame.page(html, title: texts("feeds.addresses"), current: .settings) {
            html.div("page stack-l") {
                html.div("stack") {
                    html.h1(text: texts("feeds.addresses"))
                    html.p("lead", text: texts("feeds.addresses.once"))
                    html.ul("bullets") {
                        html.li(text: texts("feeds.addresses.secret"))
                        html.li(text: texts("feeds.addresses.json"))
                    }
                }
                html.dl("facts", .id("feed-addresses")) {
                    for (key, name) in [
                        ("feeds.unanswered", "unanswered.atom"), ("feeds.questions", "questions.atom"), ("feeds.search", "search.atom?q="),
                    ] {
                        html.dt(text: texts(key))
                        html.dd { html.code(text: site + Path.feed(secret, name).text) }
                    }
                }
                html.p { html.a("btn btn-main", .href(Path.settings.at(SettingsSection.feeds.id))) { html.text(texts("feeds.kept")) } }
            }
        }
    }
}
