import Core
import HTML

extension Path {
    /// At one of its posts, on whatever stretch of the topic that stands.
    static func topic(_ id: ID<Topic>, showing post: ID<Post>, saying done: String? = nil) -> Path {
        let page = topic(id).with("at", "\(post)")
        return (done.map(page.saying) ?? page).at(ReplyView.id(post))
    }
}
