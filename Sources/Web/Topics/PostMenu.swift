import Core
import HTML

/// その他: further actions for a post. A `details` element, so that it works without script.
struct PostMenu {
    let visit: PageRequest
    let page: TopicPage
    let post: Post

    private var texts: Texts { visit.texts }
    private var isOpening: Bool { post.id == page.topic.opening }

    func write(_ html: HTML) {
        html.details("pop pop-start no-print") {
            html.summary("btn btn-s btn-text") {
                html.text(texts("post.menu"))
                html.span("vh", text: texts("post.menu-of", ["who": WhoText.words(post.byline, texts)]))
            }
            html.div("pop-body") {
                html.a(.href(.post(post.id))) { html.text(texts("post.link")) }
                if page.mayReply, !post.body.isEmpty {
                    html.a(.href(Path.topic(page.topic.id, quoting: post.id))) { html.text(texts("post.quote")) }
                }
                if page.mayEdit(post) { html.a(.href(Path.post(post.id).at("edit"))) { html.text(texts("post.edit")) } }
                if isOpening, page.kindsOffered.count > 1 {
                    html.a(.href(Path.post(post.id).at("change-kind"))) { html.text(texts("post.kind")) }
                }
                if page.mayWithdraw(post) { html.a(.href(Path.post(post.id).at("withdraw"))) { html.text(texts("post.withdraw")) } }
                if visit.viewer != nil {
                    for (component, write) in ComponentPages.postMenus {
                        let isMarked = page.marks[component]?.contains(post.id) ?? false
                        write(html, MenuPost(visit: visit, post: post, isOpening: isOpening, isMarked: isMarked))
                    }
                }
            }
        }
    }
}
