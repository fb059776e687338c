import Core
import HTML

/// The demo users.
struct DemoView {
    let visit: PageRequest
    let community: Community
    let personas: [DemoUser]

    func write(_ html: HTML) {
        let texts = visit.texts
        PublicLayout(visit, title: texts("demo.title")).write(html) {
            html.div("wrap stack-l") {
                html.div("stack") {
                    html.p("sub", text: community.name)
                    html.h1(text: texts("demo.title"))
                    html.p("lead", text: texts("demo.lead"))
                }
                if personas.isEmpty {
                    html.div("empty") { html.p(text: texts("demo.empty")) }
                } else {
                    PersonaCards(texts: texts, personas: personas).write(html)
                }
            }
        }
    }
}
