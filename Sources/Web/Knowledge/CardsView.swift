import Core
import HTML

/// All readable cards, newest first, and the collections.
struct CardsView {
    /// The number of collections above the cards.
    private static let collections = 10

    let visit: PageRequest
    let page: CardsPage
    let isFirst: Bool

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: texts("card.all"), current: .cards) {
            html.div("page-wide stack-l") {
                html.div("stack") {
                    html.h1(text: texts("card.all"))
                    html.p("lead", text: texts("card.all.lead"))
                }
                collections(html)
                cards(html)
            }
        }
    }

    private func collections(_ html: HTML) {
        html.section("sec", .labelled(by: "h-collections")) {
            html.div("sec-head") {
                html.h2(nil, .id("h-collections"), text: texts("collection.all"))
                html.a(.href(.collections)) { html.text(texts("collection.make")) }
            }
            if page.collections.isEmpty {
                html.div("empty") { html.p(text: texts("collection.none")) }
            } else {
                CollectionsView.list(html, Array(page.collections.prefix(Self.collections)))
                if page.collections.count > Self.collections {
                    html.p { html.a(.href(.collections)) { html.text(texts("collection.more")) } }
                }
            }
        }
    }

    private func cards(_ html: HTML) {
        html.section("sec", .labelled(by: "h-cards")) {
            html.div("sec-head") { html.h2(nil, .id("h-cards"), text: texts("card.newest")) }
            if page.cards.isEmpty {
                html.div("empty") { html.p(text: texts("card.none")) }
            } else {
                html.ul("cards") { for card in page.cards { line(card).write(html) } }
            }
            html.p("row") {
                if !isFirst { html.a("btn btn-quiet", .href(.cards)) { html.text(texts("list.from-start")) } }
                if page.hasMore, let last = page.cards.last {
                    html.a("btn", .href(.cards(before: last.id))) { html.text(texts("list.next", n: CardsPage.length)) }
                }
            }
        }
    }

    private func line(_ card: Card) -> CardLine {
        CardLine(
            visit: visit,
            card: card,
            channel: page.places[card.channel],
            helped: page.helped[card.id] ?? 0,
            isUnsettled: page.unsettled.contains(card.id)
        )
    }
}
