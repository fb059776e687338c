import Core
import HTML

/// What stands where a post was taken back.
struct WithdrawnNote {
    let visit: Visit
    let withdrawal: Post.Withdrawal

    func write(_ html: HTML) {
        html.p("gone") {
            let time = Times(texts: visit.texts, now: visit.now).words(withdrawal.at)
            html.text(visit.texts(withdrawal.byAuthor ? "post.withdrawn-by-author" : "post.withdrawn-by-keeper", ["time": time]))
            if let reason = withdrawal.reason { html.text(visit.texts("post.withdrawn-reason", ["reason": reason])) }
        }
    }
}
