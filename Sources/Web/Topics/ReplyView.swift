import Core
import HTML

/// A reply in its topic, rendered the same for the first load and for live updates.
struct ReplyView {
    let visit: PageRequest
    let page: TopicPage
    let post: Post
    let bodies: PostBodies

    private var texts: Texts { visit.texts }

    static func id(_ post: ID<Post>) -> String { "p-\(post)" }

    /// A single line: an accepted answer of this length is not repeated.
    private static let shortLength = 40

    func write(_ html: HTML) {
        html.li("reply", .id(Self.id(post.id))) { content(html) }
    }

    private func content(_ html: HTML) {
        let byline = Byline(visit: visit, post: post)
        byline.seal(html)
        html.div {
            byline.line(html) {
                if page.isAccepted(post.id) { html.span("state state-done", text: texts("reply.is-accepted")) }
            }
            if let withdrawal = post.withdrawal {
                GoneView(visit: visit, page: page, post: post, withdrawal: withdrawal).write(html)
            } else if page.isAccepted(post.id) {
                // It is shown in full above; here only a long one is repeated, as an excerpt in its place.
                let isShort = post.body.count <= Self.shortLength && !post.body.contains(where: \.isNewline)
                if !isShort { html.p("one-line", text: MarkdownText.excerpt(post.body)) }
                html.p { html.a(.href(Path("#h-accepted"))) { html.text(texts(isShort ? "reply.is-above" : "reply.see-accepted")) } }
                actions(html)
            } else {
                html.div("text") { bodies.write(html, post, texts) }
                actions(html)
            }
        }
    }

    private func actions(_ html: HTML) {
        html.div("row acts") {
            ReactionForm(texts: texts, post: post, counts: page.reactions[post.id] ?? [], mayReact: page.mayReply).write(html)
            if page.mayResolve, !page.isAccepted(post.id) {
                html.form(nil, .post, .action(.acceptAnswer(post.id))) {
                    html.button("btn btn-s", .type("submit")) {
                        html.text(texts(page.question.accepted.isEmpty ? "reply.accept" : "reply.accept-too"))
                    }
                }
            }
            PostMenu(visit: visit, page: page, post: post).write(html)
        }
    }
}
