import Core
import HTML

/// A withdrawn post, with the action to restore it for those who may.
struct GoneView {
    let visit: PageRequest
    let page: TopicPage
    let post: Post
    let withdrawal: Post.Withdrawal

    private var texts: Texts { visit.texts }

    func write(_ html: HTML) {
        WithdrawnNote(visit: visit, withdrawal: withdrawal).write(html)
        guard page.mayRestore(post, at: visit.now) else { return }
        html.form("row no-print", .post, .action(.restorePost(post.id))) {
            html.button("btn btn-s", .type("submit")) {
                html.text(texts("post.restore"))
                html.span("vh", text: texts("post.menu-of", ["who": WhoText.words(post.byline, texts)]))
            }
            if !page.access.may(.moderate) { html.span("sub", text: texts("post.restore-until", n: RestorePost.grace / 60)) }
        }
    }
}
