import Core
import HTML

/// The actions for a card's maintainers: confirming it, and adding it to their collections.
struct CardCareView {
    let texts: Texts
    let page: CardPage
    let attempt: FormState

    private var card: Card { page.card }

    func write(_ html: HTML) {
        html.section("sec no-print", .labelled(by: "h-care")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-care"), text: texts("card.care"))
                html.a(.href(.editCard(card.id))) { html.text(texts("card.edit")) }
            }
            html.form("stack", .post, .action(.confirmCard(card.id))) {
                CardFields.review(html, attempt.fields(texts), texts)
                html.p("row") { html.button("btn", .type("submit")) { html.text(texts("card.confirm")) } }
            }
        }
    }

    func collections(_ html: HTML) {
        guard !page.collections.isEmpty else { return }
        html.section("sec", .labelled(by: "h-collections")) {
            html.div("sec-head") { html.h2(nil, .id("h-collections"), text: texts("collection.all")) }
            let holding = page.collections.filter { $0.isIn }.map { $0.collection }
            if !holding.isEmpty {
                html.h3(text: texts("collection.in"))
                html.ul("links") { for collection in holding { taken(html, collection) } }
            }
            let others = page.collections.filter { !$0.isIn }.map { $0.collection }
            if !others.isEmpty {
                html.form("stack", .post, .action(.collectionsOfCard(card.id))) {
                    attempt.fields(texts).select(
                        html,
                        "collection",
                        label: "collection.put",
                        options: [("", texts("collection.choose-one"))] + others.map { ("\($0.id)", $0.title) }
                    )
                    html.p("row") { html.button("btn", .type("submit")) { html.text(texts("collection.put.do")) } }
                }
            }
        }
    }

    private func taken(_ html: HTML, _ collection: CardCollection) {
        html.li {
            html.a(.href(.collection(collection.id))) { html.text(collection.title) }
            html.form(nil, .post, .action(.arrangeCollection(collection.id))) {
                html.input(nil, .type("hidden"), .name("card"), .value("\(card.id)"))
                html.button("btn btn-s btn-quiet", .type("submit")) {
                    html.text(texts("collection.take-out"))
                    html.span("vh", text: texts("topic.of-title", ["title": collection.title]))
                }
            }
        }
    }
}
