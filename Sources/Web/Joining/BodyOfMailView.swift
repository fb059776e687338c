import Core
import HTML

/// Shows the organisation of a mail address; asks for its name when the address does not identify it. Also sent as a fragment while the
/// form is filled in.
struct BodyOfMailView {
    let texts: Texts
    let body: BodyOfMail
    let fields: Field

    func write(_ html: HTML) {
        switch body {
        case .untold: return
        case .known(let organisation):
            html.div("note note-ok") {
                html.b(text: texts("join.as", ["body": BodyName.withPlace(organisation)]))
                html.p(text: known(organisation))
            }
        case .shared(let bodies):
            html.div("stack") {
                html.div("note note-ok") { html.b(text: texts("join.shared")) }
                let options = bodies.map { (value: $0.slug, text: $0.name) }
                fields.select(html, "organisation", label: "join.shared-body", options: options, chosen: bodies.first?.slug ?? "")
            }
        case .unknown:
            html.div("stack") {
                html.div("note note-warn") {
                    html.b(text: texts("join.unknown"))
                    html.p(text: texts("join.unknown.text"))
                }
                fields.line(html, "organisation", label: "join.organisation", autocomplete: "organization")
            }
        }
    }

    private func known(_ organisation: Organisation) -> String {
        guard let code = PublicCode(organisation.slug) else { return texts("join.known") }
        return texts("join.known-code", ["code": code.text])
    }
}
