import SQLCore

/// An author's earlier posts, so that nothing is sent twice.
extension PostStore {
    /// The author's post with this key, if any.
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

    /// The author's topic since `moment` with the same text, channel and voice, if not withdrawn, among their last twenty posts. Compared
    /// in its original version.
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

    /// The author's reply to the topic since `moment` with the same text and voice, if not withdrawn. Compared in its original version.
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
}
