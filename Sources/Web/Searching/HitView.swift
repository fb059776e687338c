import Core
import HTML
import Search

/// One result: what it is, its title, the place in it that fits, where and by whom.
struct HitView {
    let visit: PageRequest
    let hit: FoundHit

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.li(hit.card == nil ? "hit" : "hit hit-card") {
            if let card = hit.card { write(html, card) } else { topic(html) }
        }
    }

    private func topic(_ html: HTML) {
        html.p("row") {
            Labels(texts: texts).kind(html, hit.topic.kind)
            if hit.kind == .reply { html.span("tag", text: texts("search.kind.reply")) }
            if let state = hit.topic.state { Labels(texts: texts).state(html, state) }
        }
        html.h3 { html.a(.href(path)) { title(html) } }
        html.p { MarkedText.write(html, hit.fragment) }
        Byline(visit: visit, post: hit.post).line(html, links: false) {
            channel(html)
            if hit.topic.replies > 0 { html.span(text: texts("topic.replies", n: hit.topic.replies)) }
            if hit.others > 0 { html.span(text: texts("search.others", n: hit.others)) }
        }
    }

    private func write(_ html: HTML, _ found: FoundCard) {
        html.p("row") {
            Labels(texts: texts).card(html, needsReview: found.card.needsReview(at: visit.now) || hit.topic.isUnsettled)
        }
        html.h3 { html.a(.href(.card(found.card.id))) { MarkedText.write(html, hit.title) } }
        html.p { MarkedText.write(html, hit.fragment) }
        html.p("who") {
            html.span(text: texts("card.checked-at", ["day": Times(texts: texts, now: visit.now).date(found.card.checkedAt)]))
            html.span(text: texts("card.review-at", ["day": Times(texts: texts, now: visit.now).date(found.card.reviewAt)]))
            if found.helped > 0 { html.span(text: texts("card.helped", n: found.helped)) }
            channel(html)
        }
    }

    private func channel(_ html: HTML) {
        html.span { html.a(.href(.now(in: hit.channel.id))) { html.text(hit.channel.name) } }
    }

    /// A reply is shown in its topic.
    private var path: Path {
        hit.kind == .reply ? .topic(hit.topic.id, showing: hit.post.id) : .topic(hit.topic.id)
    }

    private func title(_ html: HTML) {
        if hit.topic.title.isEmpty { html.text(texts("topic.withdrawn-title")) } else { MarkedText.write(html, hit.title) }
    }
}
