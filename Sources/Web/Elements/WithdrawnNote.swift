import Core
import HTML

/// The note in place of a withdrawn post.
struct WithdrawnNote {
    let visit: PageRequest
    let withdrawal: Post.Withdrawal

    func write(_ html: HTML) {
        html.p("gone") {
            let key = withdrawal.byAuthor ? "post.withdrawn-by-author" : "post.withdrawn-by-keeper"
            Times(texts: visit.texts, now: visit.now).write(html, in: key, at: withdrawal.at)
            if let reason = withdrawal.reason { html.text(visit.texts("post.withdrawn-reason", ["reason": reason])) }
        }
    }
}
