import Core
import HTML
import Search

/// A post among the results: what its topic is, its title, the place in it that fits, where and by whom.
struct PostHitView {
    let visit: PageRequest
    let hit: FoundHit
    let found: FoundPost

    private var texts: Texts { visit.texts }
    private var topic: Topic { found.topic }

    func write(_ html: HTML) {
        html.li("hit") {
            html.p("row") {
                Labels(texts: texts).kind(html, topic.kind)
                if hit.kind == .reply { html.span("tag", text: texts("search.kind.reply")) }
                if let state = topic.state { Labels(texts: texts).state(html, state) }
            }
            html.h3 { html.a(.href(path)) { title(html) } }
            html.p { MarkedText.write(html, hit.fragment) }
            Byline(visit: visit, post: found.post).line(html, links: false) {
                HitLook.channel(html, hit)
                if topic.replies > 0 { html.span(text: texts("topic.replies", n: topic.replies)) }
                if hit.others > 0 { html.span(text: texts("search.others", n: hit.others)) }
            }
        }
    }

    /// A reply is shown in its topic.
    private var path: Path { hit.kind == .reply ? .topic(topic.id, showing: found.post.id) : .topic(topic.id) }

    private func title(_ html: HTML) {
        if topic.title.isEmpty { html.text(texts("topic.withdrawn-title")) } else { MarkedText.write(html, hit.title) }
    }
}
