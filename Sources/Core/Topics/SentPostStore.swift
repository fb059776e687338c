import SQLCore

/// What an author sent before, so that nothing is sent twice.
extension PostStore {
    /// The post that this author sent with this key before, if any.
    func sent(by author: ID<Member>, with key: IdempotencyKey) throws -> SentPost? {
        try tx.row(
            """
            SELECT \(SentPost.columns)
            FROM post p JOIN topic t ON t.id = p.topic LEFT JOIN post_version v ON v.post = p.id AND v.version = 1
            WHERE p.author = \(author) AND p.idempotency = \(key)
            """,
            SentPost.init
        )
    }

    /// The topic that this author began after `moment` with these very words, in the same place and voice, where it still stands, among their last
    /// twenty posts. As it was then: editing it changes nothing here.
    func begun(
        _ kind: Topic.Kind,
        in channel: ID<Channel>,
        saying words: Checked<TopicText>,
        by author: ID<Member>,
        since moment: Moment
    ) throws -> ID<Topic>? {
        let (title, text, voice) = (words.words.title, words.words.text, words.voice)
        return try tx.value(
            """
            SELECT t.id FROM (
                SELECT id FROM post WHERE author = \(author) AND id > \(ID<Post>.first(at: moment)) ORDER BY id DESC LIMIT 20
            ) l JOIN post p ON p.id = l.id JOIN topic t ON t.id = p.topic LEFT JOIN post_version v ON v.post = p.id AND v.version = 1
            WHERE p.created_at > \(moment) AND p.withdrawn_at IS NULL AND p.voice = \(voice) AND t.opening = p.id AND t.channel = \(channel)
            AND t.type IS NULL AND t.kind = \(kind) AND coalesce(v.title, t.title) = \(title.text) AND coalesce(v.body, p.body) = \(text.text) ORDER BY p.id LIMIT 1
            """
        )
    }

    /// The reply that this author sent to the topic after `moment` with these very words in the same voice, where it still stands. As it was then:
    /// editing it changes nothing here.
    func replied(to topic: ID<Topic>, by author: ID<Member>, text: PostText, voice: Post.Voice, since moment: Moment) throws -> ID<Post>? {
        try tx.value(
            """
            SELECT p.id FROM (
                SELECT id, topic FROM post WHERE author = \(author) AND id > \(ID<Post>.first(at: moment)) ORDER BY id DESC LIMIT 20
            ) l JOIN post p ON p.id = l.id JOIN topic t ON t.id = p.topic LEFT JOIN post_version v ON v.post = p.id AND v.version = 1
            WHERE l.topic = \(topic) AND p.created_at > \(moment) AND p.withdrawn_at IS NULL AND t.opening <> p.id AND p.voice = \(voice)
            AND coalesce(v.body, p.body) = \(text.text) ORDER BY p.id LIMIT 1
            """
        )
    }

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
