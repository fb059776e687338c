import Core
import HTML

/// The form that says which types a channel offers.
struct OfferView {
    let texts: Texts
    let page: OfferPage
    let attempt: FormState

    private var channel: Core.Channel { page.access.channel }

    func write(_ html: HTML, in frame: MemberLayout) {
        let title = texts("offer.title")
        frame.withBoards().page(html, title: attempt.title(title, texts), current: .channel(channel.id)) {
            html.div("page-wide stack") {
                Crumbs(
                    texts: texts,
                    isSignedIn: true,
                    trail: [
                        (.space(page.access.space.id), page.access.space.name), (.channel(channel.id), channel.name),
                        (.changeChannel(channel.id), texts("channel-form.change")),
                    ],
                    here: title
                ).write(html)
                html.h1(text: title)
                ErrorSummary.write(html, attempt.flaws, texts, labels: ["types": "offer.types", "view": "offer.view"])
                if page.types.isEmpty { none(html) } else { form(html) }
            }
        }
    }

    private func none(_ html: HTML) {
        html.div("empty") {
            html.p(text: texts("offer.none"))
            html.p { html.a("btn", .href(.spaceTypes(page.access.space.id))) { html.text(texts("types.title")) } }
        }
    }

    private func form(_ html: HTML) {
        html.form("stack sheet-form", .post, .action(.offers(channel.id))) {
            html.fieldset("field") {
                html.legend("legend", text: texts("offer.types"))
                for flaw in attempt.flaws where flaw.field == "types" { html.p("error", .id("types"), text: texts(flaw.reason)) }
                html.div("choices") {
                    for type in page.types {
                        let isOn = attempt.form.isEmpty ? page.offered.contains(type.id) : attempt.form["type.\(type.id)"] == "yes"
                        html.label("choice") {
                            html.input(nil, .type("checkbox"), .name("type.\(type.id)"), .value("yes"), .flag("checked", isOn))
                            html.span(text: type.definition.map { texts($0.name) } ?? type.key)
                        }
                    }
                }
            }
            Radios(field: attempt.fields(texts), name: "view").write(
                html,
                label: "offer.view",
                options: TypeView.Kind.allCases.map { .init(value: $0.rawValue, text: texts("type.view.\($0.rawValue)")) },
                chosen: (channel.opensWith ?? .stream).rawValue
            )
            html.p("row") {
                html.button("btn btn-main", .type("submit")) { html.text(texts("form.save")) }
                html.a("btn btn-quiet", .href(.changeChannel(channel.id))) { html.text(texts("form.back")) }
            }
        }
    }
}
