import SQLCore

/// Posts, their earlier versions and reactions.
package struct PostStore {
    let tx: any Transaction
    let now: Moment

    private static let sources: SQL = """
        post p JOIN member m ON m.id = p.author JOIN seat st ON st.id = p.seat JOIN organisation o ON o.id = st.organisation
        """

    // MARK: Reading

    /// The existing posts among `ids`. Bodies are truncated to `bodyLimit` characters.
    func all(_ ids: [ID<Post>], bodyLimit: Int = PostText.limit) throws -> [ID<Post>: Post] {
        let posts = try tx.rows(
            "SELECT substr(p.body, 1, CAST(\(bodyLimit) AS INTEGER)), \(Post.columns) FROM \(Self.sources) WHERE p.id IN \(list: ids)",
            Post.init
        )
        return posts.keyed(by: \.id)
    }

    func find(_ id: ID<Post>) throws -> Post? {
        try all([id])[id]
    }

    /// Replies after `cursor`, oldest first, without the opening post.
    func replies(to topic: Topic, after cursor: ID<Post>?, limit: Int) throws -> [Post] {
        // Not "after the opening post": when the clocks of two nodes differ, a reply can have the smaller id.
        let after: SQL = cursor.map { "AND p.id > \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT p.body, \(Post.columns) FROM \(Self.sources)
            WHERE p.topic = \(topic.id) AND p.id <> \(topic.opening) \(after) ORDER BY p.id LIMIT \(limit)
            """,
            Post.init
        )
    }

    /// The replies that an open page can show: it is live at the end of its topic only.
    func newestReplies(to topic: ID<Topic>, except opening: ID<Post>, limit: Int) throws -> [ID<Post>] {
        try tx.rows("SELECT id FROM post WHERE topic = \(topic) AND id <> \(opening) ORDER BY id DESC LIMIT \(limit)") { try $0.next() }
    }

    /// The last replies before `cursor`, oldest first, without the opening post.
    func replies(to topic: Topic, before cursor: ID<Post>, limit: Int) throws -> [Post] {
        try tx.rows(
            """
            SELECT p.body, \(Post.columns) FROM \(Self.sources)
            WHERE p.topic = \(topic.id) AND p.id <> \(topic.opening) AND p.id < \(cursor) ORDER BY p.id DESC LIMIT \(limit)
            """,
            Post.init
        ).reversed()
    }

    /// Posts by `author` under their name in these channels, newest first; without masked ones.
    func written(by author: ID<Member>, in channels: [ID<Channel>], limit: Int) throws -> [Post] {
        try tx.rows(
            """
            SELECT substr(p.body, 1, 600), \(Post.columns) FROM \(Self.sources) JOIN topic t ON t.id = p.topic
            WHERE p.author = \(author) AND p.voice <> 'masked' AND p.withdrawn_at IS NULL AND t.channel IN \(list: channels)
            AND \(TopicStore.isThere) ORDER BY p.id DESC LIMIT \(limit)
            """,
            Post.init
        )
    }

    /// Posts in these channels that mention the member, or their organisation since they belong to it, newest first.
    func mentioning(
        _ member: ID<Member>,
        or organisation: ID<Organisation>,
        in channels: [ID<Channel>],
        limit: Int
    ) throws -> [Post] {
        let since: SQL = """
            (SELECT min(i.since) FROM sitting i JOIN seat b ON b.id = i.seat WHERE i.member = \(member) AND b.organisation = \(organisation))
            """
        return try tx.rows(
            """
            SELECT substr(p.body, 1, 600), \(Post.columns) FROM \(Self.sources) JOIN topic t ON t.id = p.topic
            WHERE p.id IN (
                SELECT post FROM mention WHERE member = \(member)
                UNION SELECT n.post FROM mention n JOIN post q ON q.id = n.post
                WHERE n.organisation = \(organisation) AND q.created_at >= \(since)
            )
            AND p.author <> \(member) AND p.withdrawn_at IS NULL AND t.channel IN \(list: channels) AND \(TopicStore.isThere)
            ORDER BY p.id DESC LIMIT \(limit)
            """,
            Post.init
        )
    }

    /// Whether the reply `p` answers the opening post `o`: it has another author, as far as readers may know. When one of the two is
    /// masked, the same author's reply counts as an answer, because otherwise the question's state would reveal who wrote it.
    static let isAnswer: SQL = "p.id <> o.id AND (p.author <> o.author OR (p.voice = 'masked') <> (o.voice = 'masked'))"

    /// Whether anybody wrote a masked post in the topic.
    func hasMasked(in topic: ID<Topic>) throws -> Bool {
        try tx.exists("SELECT 1 FROM post WHERE topic = \(topic) AND voice = 'masked' LIMIT 1")
    }

    /// Whether the member wrote a masked post in the topic.
    func isMasked(_ member: ID<Member>, in topic: ID<Topic>) throws -> Bool {
        try tx.exists("SELECT 1 FROM post WHERE topic = \(topic) AND author = \(member) AND voice = 'masked'")
    }

    /// The last versions before the number, oldest first.
    func versions(of post: ID<Post>, before number: Int = .max, limit: Int = .max) throws -> [PostVersion] {
        try tx.rows(
            """
            SELECT version, title, body, at FROM post_version WHERE post = \(post) AND version < \(number)
            ORDER BY version DESC LIMIT \(limit)
            """
        ) { row in
            PostVersion(version: try row.next(), title: try row.next(), body: try row.next(), at: try row.next())
        }
        .reversed()
    }

    /// The number of the author's posts since `moment`. Found by the index of ids, which contain their time; after a clock ran ahead, ids
    /// stay ahead, so the post's own time decides.
    func count(by author: ID<Member>, since moment: Moment) throws -> Int {
        let first = ID<Post>.first(at: moment)
        return try tx.value(
            """
            SELECT count(*) FROM post
            WHERE author = \(author) AND id > \(first) AND created_at > \(moment) AND created_at <= \(now)
            """
        ) ?? 0
    }

    /// The post with the greatest id.
    func newest() throws -> ID<Post>? {
        try tx.value("SELECT id FROM post ORDER BY id DESC LIMIT 1")
    }

    // MARK: Writing

    /// Locks a post with its topic and the viewer's access, for an act that changes it, until the act ends.
    func lock(_ id: ID<Post>, by viewer: Viewer) throws -> (post: Post, topic: Topic, access: ChannelAccess) {
        guard let topic: ID<Topic> = try tx.value("SELECT topic FROM post WHERE id = \(id)") else { throw Refusal.notFound }
        let held = try TopicStore(tx: tx, now: now).lock(topic, by: viewer)
        guard let post = try find(id) else { throw Refusal.notFound }
        return (post, held.topic, held.access)
    }

    func insert(_ post: NewPost, by viewer: Viewer) throws {
        try tx.later(
            """
            INSERT INTO post (id, topic, author, seat, voice, mask, body, version, created_at, idempotency)
            VALUES (
                \(post.id), \(post.topic), \(viewer.member), \(viewer.seat), \(post.voice), \(post.mask), \(post.text.text), 1, \(now),
                \(post.key)
            )
            """
        )
    }

    /// Stores the current text as a version and replaces it.
    func replace(_ post: Post, title: String?, with text: PostText) throws {
        try tx.run(
            """
            INSERT INTO post_version (post, version, title, body, at)
            VALUES (\(post.id), \(post.version), \(title), \(post.body), \(post.editedAt ?? post.createdAt))
            """
        )
        try tx.run("UPDATE post SET body = \(text.text), version = version + 1, edited_at = \(now) WHERE id = \(post.id)")
    }

    func withdraw(_ post: ID<Post>, by member: ID<Member>, reason: String?) throws {
        try tx.run(
            "UPDATE post SET withdrawn_at = \(now), withdrawn_by = \(member), withdrawn_reason = \(reason) WHERE id = \(post)"
        )
    }

    func restore(_ post: ID<Post>) throws {
        try tx.run("UPDATE post SET withdrawn_at = NULL, withdrawn_by = NULL, withdrawn_reason = NULL WHERE id = \(post)")
    }

    /// Whether the reply answers the question, by `isAnswer`.
    func isAnswer(_ reply: ID<Post>, to topic: Topic) throws -> Bool {
        try tx.exists("SELECT 1 FROM post p JOIN post o ON o.id = \(topic.opening) WHERE p.id = \(reply) AND \(Self.isAnswer)")
    }

    /// Sets the voice of an announcement to the author's office.
    func speakForOffice(_ post: ID<Post>) throws {
        try tx.run("UPDATE post SET voice = \(Post.Voice.office) WHERE id = \(post) AND voice = \(Post.Voice.personal)")
    }
}

extension Post {
    /// Columns of `PostStore.sources`, after the body, which lists truncate.
    fileprivate static let columns: SQL = """
        p.id, p.topic, p.author, p.voice, p.mask, p.version, p.created_at, p.edited_at, p.withdrawn_at, p.withdrawn_by = p.author,
        p.withdrawn_reason, m.name, \(Organisation.columns), st.section
        """

    fileprivate init(_ row: inout RowReader) throws {
        let body: String = try row.next()
        id = try row.next()
        topic = try row.next()
        author = try row.next()
        voice = try row.next()
        let mask: Mask? = try row.next()
        version = try row.next()
        createdAt = try row.next()
        editedAt = try row.next()
        let (withdrawnAt, byAuthor, reason): (Moment?, Bool?, String?) = (try row.next(), try row.next(), try row.next())
        withdrawal = withdrawnAt.map { Withdrawal(at: $0, byAuthor: byAuthor ?? false, reason: reason) }
        self.body = withdrawal == nil ? body : ""
        let person = Byline.person(author, name: try row.next(), organisation: try Organisation(&row), section: try row.next())
        byline = mask.map(Byline.masked) ?? person
    }
}

extension ReadTransaction {
    package var posts: PostStore { PostStore(tx: tx, now: now) }
}
