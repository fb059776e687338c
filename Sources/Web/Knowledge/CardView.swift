import Core
import HTML

/// The page of a knowledge card.
struct CardView {
    let visit: PageRequest
    let page: CardPage
    let attempt: FormState
    let renderings: Renderings

    private var texts: Texts { visit.texts }
    private var card: Card { page.card }
    private var parts: CardParts { CardParts(visit: visit, page: page, renderings: renderings) }
    private var listening: Listening { Listening(path: .live(.card(card.id)), cursor: page.cursor, reading: nil) }

    func write(_ html: HTML, in frame: MemberLayout) {
        frame.page(html, title: attempt.title(card.title, texts), current: .cards, live: listening, status: FlashKey.of(visit)) {
            html.div("page") {
                html.div("stack") {
                    Crumbs(
                        texts: texts,
                        isSignedIn: visit.viewer != nil,
                        trail: [(.cards, texts("card.all")), (Path.now(in: card.channel), page.access.place.channel.name)],
                        here: texts("card.kind")
                    ).write(html)
                    ErrorSummary.write(html, attempt.flaws, texts)
                    parts.words(html)
                    parts.help(html)
                    CardFileLink.write(html, .markdownOfCard(card.id), texts)
                    parts.sources(html)
                    let care = CardCareView(texts: texts, page: page, attempt: attempt)
                    if page.access.mayCare { care.write(html) }
                    care.collections(html)
                    if page.access.place.mayReply { doubt(html) }
                }
                html.div("side") { parts.side(html) }
            }
        }
    }

    private func doubt(_ html: HTML) {
        html.details("fold no-print", .flag("open", attempt.flaws.contains { $0.field != "review" && $0.field != "collection" })) {
            html.summary(text: texts("card.doubt"))
            html.form("stack", .post, .action(.doubtCard(card.id))) {
                attempt.fields(texts).line(html, "reason", label: "card.doubt-reason")
                PersonalDataView.ask(html, about: "reason", of: attempt, texts)
                html.p("row") { html.button("btn", .type("submit")) { html.text(texts("card.doubt.do")) } }
            }
        }
    }
}
