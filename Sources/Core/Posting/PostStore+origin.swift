extension PostStore {
    /// What this author sent with this key before, and the key to keep these words under: the one of their form; where other words came with it
    /// before, one made of both, so that neither are lost.
    func sent(
        _ text: PostText,
        title: TopicTitle? = nil,
        from origin: PostOrigin,
        by author: ID<Member>
    ) throws -> (key: IdempotencyKey, post: SentPost?) {
        switch origin {
        case .draft(let draft):
            let key = try IdempotencyKey("\(draft.id)")
            return (key, try sent(by: author, with: key))
        case .form(let key):
            let known = try sent(by: author, with: key)
            guard let known, known.text != text.text || (title.map { $0.text != known.title } ?? false) else { return (key, known) }
            let combined = key.combined(with: "\(title?.text ?? "")\n\(text.text)")
            return (combined, try sent(by: author, with: combined))
        }
    }
}
