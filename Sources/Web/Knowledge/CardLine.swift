import Core
import HTML

/// A card in a list.
struct CardLine {
    let visit: PageRequest
    let card: Card
    let channel: Channel?
    let helped: Int
    /// Whether its question was reopened or needs review.
    let isUnsettled: Bool

    private var texts: Texts { visit.texts }

    func write(_ html: HTML, act: () -> Void = {}) {
        html.li("card") {
            html.p("row") {
                Labels(texts: texts).card(html, needsReview: card.needsReview(at: visit.now) || isUnsettled)
                if let channel { html.span("sub", text: channel.name) }
            }
            html.h3 { html.a(.href(.card(card.id))) { html.text(card.title) } }
            html.p("clip") { html.text(MarkdownText.excerpt(card.answer)) }
            html.p(
                "who",
                text: [
                    texts("card.checked-at", ["day": Times(texts: texts, now: visit.now).date(card.checkedAt)]),
                    helped > 0 ? texts("card.helped", n: helped) : nil,
                ].compactMap(\.self).joined(separator: texts("list.separator"))
            )
            act()
        }
    }
}
