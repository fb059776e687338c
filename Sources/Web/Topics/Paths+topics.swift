import Core
import HTML

extension Path {
    static let acceptAnswer = PathPattern<ID<Post>>("/posts/{id}/acceptance")
    static let unacceptAnswer = PathPattern<ID<Post>>("/posts/{id}/unacceptance")
    static let confirmAnswer = PathPattern<ID<Topic>>("/topics/{id}/confirmation")
    static let reopenQuestion = PathPattern<ID<Topic>>("/topics/{id}/reopening")
    /// Of the four, up to release 0.1.
    static let formerResolution = PathPattern<ID<Topic>>("/topics/{id}/resolution")

    /// At one of its posts, on whatever stretch of the topic that stands.
    static func topic(_ id: ID<Topic>, showing post: ID<Post>, saying done: String? = nil) -> Path {
        let page = topic(id).with("at", "\(post)")
        return (done.map(page.saying) ?? page).at(ReplyView.id(post))
    }
}
