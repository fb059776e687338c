import Core
import HTML

/// What a link in a letter is for, and the button that uses it.
struct LinkView {
    let visit: Visit
    let community: Community
    let link: MailLink
    let text: String

    private var texts: Texts { visit.texts }

    private var key: String {
        switch link.purpose {
        case .join: "link.join"
        case .signIn: "link.sign-in"
        }
    }

    func write(_ html: HTML) {
        PlainFrame(visit, title: texts(key)).write(html) {
            html.div("wrap stack") {
                html.h1(text: texts(key))
                html.p("lead", text: texts(key + ".text", ["community": community.name]))
                html.dl("facts") {
                    html.dt(text: texts("link.mail"))
                    html.dd(text: link.mail.text)
                }
                html.form(nil, .post, .action(.link(text))) {
                    html.button("btn btn-main", .type("submit")) { html.text(texts(key + ".do")) }
                }
                html.p("sub", text: texts("link.not-you"))
            }
        }
    }
}
