import Core
import HTML
import Search

/// A knowledge card among the results.
struct CardHitView {
    let visit: PageRequest
    let hit: FoundHit
    let found: FoundCard

    private var texts: Texts { visit.texts }
    private var card: Card { found.card }

    func write(_ html: HTML) {
        let times = Times(texts: texts, now: visit.now)
        html.li("hit hit-card") {
            html.p("row") {
                Labels(texts: texts).card(html, needsReview: card.needsReview(at: visit.now) || found.topic.isUnsettled)
            }
            html.h3 { html.a(.href(.card(card.id))) { MarkedText.write(html, hit.title) } }
            html.p { MarkedText.write(html, hit.fragment) }
            html.p("who") {
                html.span(text: texts("card.checked-at", ["day": times.date(card.checkedAt)]))
                html.span(text: texts("card.review-at", ["day": times.date(card.reviewAt)]))
                if found.helped > 0 { html.span(text: texts("card.helped", n: found.helped)) }
                HitLook.channel(html, hit)
            }
        }
    }
}
