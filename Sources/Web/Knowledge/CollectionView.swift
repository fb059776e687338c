import Core
import HTML

/// A collection with its readable cards.
struct CollectionView {
    let visit: MemberRequest
    let collection: CardCollection
    let page: CardsPage

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: collection.title, current: .cards, status: FlashKey.of(visit.visit)) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: true,
                        trail: [(.cards, texts("card.all")), (.collections, texts("collection.all"))],
                        here: collection.title
                    ).write(html)
                    html.h1(text: collection.title)
                    if !collection.lead.isEmpty { html.p("lead", text: collection.lead) }
                }
                if collection.mayArrange(visit.viewer) {
                    html.p { html.a(.href(.removeCollection(collection.id))) { html.text(texts("collection.remove")) } }
                }
                if page.cards.isEmpty {
                    html.div("empty") { html.p(text: texts("collection.empty")) }
                } else {
                    html.section("sec", .labelled(by: "h-cards")) {
                        html.div("sec-head") { html.h2(nil, .id("h-cards"), text: texts("collection.cards")) }
                        html.ul("cards") { for card in page.cards { line(html, card) } }
                    }
                    CardFileLink.write(html, .markdownOfCollection(collection.id), texts)
                }
            }
        }
    }

    private func line(_ html: HTML, _ card: Card) {
        let channel = page.places[card.channel]
        CardLine(
            visit: visit.visit,
            card: card,
            channel: channel,
            helped: page.helped[card.id] ?? 0,
            isUnsettled: page.unsettled.contains(card.id)
        )
        .write(html) {
            guard collection.mayArrange(visit.viewer) else { return }
            html.form(nil, .post, .action(.arrangeCollection(collection.id))) {
                html.input(nil, .type("hidden"), .name("card"), .value("\(card.id)"))
                html.input(nil, .type("hidden"), .name("from"), .value("collection"))
                html.button("btn btn-s btn-quiet", .type("submit")) {
                    html.text(texts("collection.take-out"))
                    html.span("vh", text: texts("topic.of-title", ["title": card.title]))
                }
            }
        }
    }
}
