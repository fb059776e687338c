import Core
import HTML

/// A card per demo user: a description, and the button to sign in as them.
struct PersonaCards {
    let texts: Texts
    let personas: [DemoUser]
    /// In a section, names are one heading level deeper.
    var isInSection = false

    func write(_ html: HTML) {
        html.ul("cards", .role("list")) {
            for part in DemoUser.Part.allCases {
                for persona in personas where persona.part == part { card(html, persona) }
            }
        }
    }

    private func card(_ html: HTML, _ persona: DemoUser) {
        let viewer = persona.viewer
        html.li("card persona") {
            html.p { html.span("kind", text: texts("demo.\(persona.part.rawValue)")) }
            if isInSection {
                html.h3(text: texts("demo.name", ["name": viewer.name]))
            } else {
                html.h2(text: texts("demo.name", ["name": viewer.name]))
            }
            html.p("who", text: "\(BodyName.withPlace(viewer.organisation)) \(viewer.section)")
            html.p(text: texts("demo.\(persona.part.rawValue).text"))
            html.form(nil, .post, .action(.persona(persona.id))) {
                html.button("btn", .type("submit")) {
                    html.text(texts("demo.enter"))
                    html.span("vh", text: texts("demo.enter-as", ["name": viewer.name]))
                }
            }
        }
    }
}
