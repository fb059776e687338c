import Core
import HTML

/// The page for an invalid link, with the ways to get a new one.
struct LinkGoneView {
    let visit: PageRequest
    let reason: Refusal.Reason

    func write(_ html: HTML) {
        let texts = visit.texts
        PublicLayout(visit, title: texts("link.gone")).write(html) {
            html.div("wrap stack-l") {
                html.div("stack") {
                    html.h1(text: texts("link.gone"))
                    html.p("lead", text: texts(reason))
                }
                html.div("cols-2") {
                    html.section("card stack") {
                        html.h2(text: texts("link.new"))
                        SignInForm(texts: texts).write(html)
                    }
                    html.section("stack") {
                        html.h2(text: texts("link.not-yet"))
                        html.p(text: texts("link.not-yet.text"))
                        html.p { html.a("btn", .href(.join)) { html.text(texts("front.join")) } }
                    }
                }
            }
        }
    }
}
