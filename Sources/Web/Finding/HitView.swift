import Core
import HTML
import Search

/// One result: what it is, its title, the place in it that fits, where and by whom.
struct HitView {
    let visit: Visit
    let hit: FoundHit

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        html.li("hit") {
            html.p("row") {
                Labels(texts: texts).kind(html, hit.topic.kind)
                if hit.kind == .reply { html.span("tag", text: texts("search.kind.reply")) }
                if let state = hit.topic.state { Labels(texts: texts).state(html, state) }
            }
            html.h3 { html.a(.href(path)) { title(html) } }
            html.p { pieces(html, hit.fragment) }
            Byline(visit: visit, post: hit.post).line(html, links: false) {
                html.span { html.a(.href(.channel(hit.channel.id))) { html.text(hit.channel.name) } }
                if hit.topic.replies > 0 { html.span(text: texts("topic.replies", n: hit.topic.replies)) }
                if hit.others > 0 { html.span(text: texts("search.others", n: hit.others)) }
            }
        }
    }

    /// A reply is shown in its topic.
    private var path: Path {
        hit.kind == .reply ? .post(hit.post.id) : .topic(hit.topic.id)
    }

    private func title(_ html: HTML) {
        if hit.topic.title.isEmpty { html.text(texts("topic.withdrawn-title")) } else { pieces(html, hit.title) }
    }

    private func pieces(_ html: HTML, _ pieces: [Marker.Piece]) {
        for piece in pieces {
            if piece.isMatch { html.mark { html.text(piece.text) } } else { html.text(piece.text) }
        }
    }
}
