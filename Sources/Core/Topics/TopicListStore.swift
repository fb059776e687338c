import SQLCore

/// Lists and counts of topics.
extension TopicStore {
    /// Topics of a channel, oldest first, after `cursor`.
    func ids(in channel: ID<Channel>, after cursor: ID<Topic>?, limit: Int) throws -> [ID<Topic>] {
        let after: SQL = cursor.map { "AND id > \($0)" } ?? ""
        return try tx.rows("SELECT id FROM topic WHERE channel = \(channel) \(after) ORDER BY id LIMIT \(limit)") { row in try row.next() }
    }

    /// Topics started before `cursor`, newest first, without withdrawn ones.
    func lines(in channel: ID<Channel>, before cursor: ID<Topic>?, limit: Int) throws -> [TopicLine] {
        let before: SQL = cursor.map { "AND t.id < \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(TopicLine.columns) FROM topic t WHERE t.channel = \(channel) \(before) AND \(Self.isThere)
            ORDER BY t.id DESC LIMIT \(limit)
            """,
            TopicLine.init
        )
    }

    /// Topics started after `cursor`, oldest first, without withdrawn ones.
    /// - Parameter inclusive: includes the one at the cursor.
    func lines(in channel: ID<Channel>, after cursor: ID<Topic>, inclusive: Bool = false, limit: Int) throws -> [TopicLine] {
        let comparison: SQL = inclusive ? ">=" : ">"
        return try tx.rows(
            """
            SELECT \(TopicLine.columns) FROM topic t WHERE t.channel = \(channel) AND t.id \(comparison) \(cursor) AND \(Self.isThere)
            ORDER BY t.id LIMIT \(limit)
            """,
            TopicLine.init
        )
    }

    /// The oldest topic of a channel changed by others since the member read it or the channel.
    func firstUnread(in channel: ID<Channel>, by member: ID<Member>, readUpto upto: Int64) throws -> ID<Topic>? {
        try tx.value(
            """
            SELECT t.id FROM topic t LEFT JOIN topic_reading tr ON tr.member = \(member) AND tr.topic = t.id
            WHERE t.channel = \(channel) AND t.moved_event > \(upto) AND t.moved_event > coalesce(tr.upto, 0) AND t.mover <> \(member)
            AND \(Self.isThere) ORDER BY t.id LIMIT 1
            """
        )
    }

    /// The number of topics of a channel started after this one.
    func count(in channel: ID<Channel>, after cursor: ID<Topic>) throws -> Int {
        try tx.value("SELECT count(*) FROM topic t WHERE t.channel = \(channel) AND t.id > \(cursor) AND \(Self.isThere)") ?? 0
    }

    /// The time of the last change in each channel; channels without any are missing.
    func lastMoved(in channels: some Collection<ID<Channel>>) throws -> [ID<Channel>: Moment] {
        let rows = try tx.rows(
            """
            SELECT c.id, (
                SELECT t.moved_at FROM topic t WHERE t.channel = c.id AND \(Self.isThere) ORDER BY t.moved_event DESC LIMIT 1
            ) FROM channel c WHERE c.id IN \(list: channels)
            """
        ) { row in (try row.next() as ID<Channel>, try row.next() as Moment?) }
        return Dictionary(rows.compactMap { row in row.1.map { (row.0, $0) } }) { first, _ in first }
    }

    /// Withdrawn topics of a channel, newest first.
    /// - Parameter author: only this member's; everybody's when nil.
    func withdrawn(in channel: ID<Channel>, by author: ID<Member>?, limit: Int) throws -> [WithdrawnTopic] {
        let own: SQL = author.map { "AND p.author = \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT t.id, t.kind, p.withdrawn_at, p.withdrawn_by = p.author FROM topic t JOIN post p ON p.id = t.opening
            WHERE t.channel = \(channel) AND p.withdrawn_at IS NOT NULL \(own) ORDER BY t.id DESC LIMIT \(limit)
            """
        ) { row in WithdrawnTopic(id: try row.next(), kind: try row.next(), at: try row.next(), byAuthor: try row.next() ?? false) }
    }

    func hasWithdrawn(in channel: ID<Channel>) throws -> Bool {
        try tx.exists(
            "SELECT 1 FROM topic t JOIN post p ON p.id = t.opening WHERE t.channel = \(channel) AND p.withdrawn_at IS NOT NULL LIMIT 1"
        )
    }

    /// The rows of these topics, unordered.
    func lines(_ ids: some Collection<ID<Topic>>) throws -> [TopicLine] {
        try tx.rows("SELECT \(TopicLine.columns) FROM topic t WHERE t.id IN \(list: ids)", TopicLine.init)
    }

    /// The latest changed topics in the given channels.
    func newestMoved(in channels: [ID<Channel>], limit: Int) throws -> [TopicLine] {
        try tx.rows(
            """
            SELECT \(TopicLine.columns) FROM topic t WHERE \(Self.stands(in: channels, tx.words)) AND \(Self.isThere)
            ORDER BY t.moved_event DESC LIMIT \(limit)
            """,
            TopicLine.init
        )
    }

    /// Unanswered questions, longest waiting first.
    func unanswered(in channels: [ID<Channel>], limit: Int) throws -> [Topic] {
        try tx.rows(
            """
            SELECT \(Topic.columns) FROM topic t WHERE \(Self.stands(in: channels, tx.words))
            AND t.kind = 'question' AND t.state = 'open' AND \(Self.isThere) ORDER BY t.id LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    /// The topics among these in which the member wrote, or to whose opening post they reacted.
    func withPart(of member: ID<Member>, among topics: [Topic]) throws -> Set<ID<Topic>> {
        Set(
            try tx.rows(
                """
                SELECT DISTINCT topic FROM post WHERE author = \(member) AND topic IN \(list: topics.map(\.id))
                UNION SELECT t.id FROM reaction r JOIN topic t ON t.opening = r.post
                WHERE r.member = \(member) AND r.post IN \(list: topics.map(\.opening))
                """
            ) { row in try row.next() }
        )
    }

    /// The members who wrote in each topic, or reacted to its opening post.
    func involved(in topics: [Topic]) throws -> [ID<Topic>: Set<ID<Member>>] {
        guard !topics.isEmpty else { return [:] }
        let pairs = try tx.rows(
            """
            SELECT topic, author FROM post WHERE topic IN \(list: topics.map(\.id))
            UNION SELECT t.id, r.member FROM reaction r JOIN topic t ON t.opening = r.post WHERE r.post IN \(list: topics.map(\.opening))
            """
        ) { row in (try row.next() as ID<Topic>, try row.next() as ID<Member>) }
        return Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// The authors in any of the topics.
    func authors(in topics: some Collection<ID<Topic>>) throws -> Set<ID<Member>> {
        Set(try tx.rows("SELECT DISTINCT author FROM post WHERE topic IN \(list: topics)") { row in try row.next() })
    }

    /// The authors of posts in the topic that are not withdrawn, by id.
    func participants(of topic: ID<Topic>, limit: Int) throws -> [ID<Member>] {
        try tx.rows(
            "SELECT DISTINCT author FROM post WHERE topic = \(topic) AND withdrawn_at IS NULL ORDER BY author LIMIT \(limit)"
        ) { try $0.next() }
    }

    /// The numbers of topics, of questions among them, and of solved ones. A full scan: cache the result.
    func tally() throws -> (all: Int, questions: Int, solved: Int) {
        let row = try tx.row(
            "SELECT count(*), count(t.state), count(CASE WHEN t.state = 'solved' THEN 1 END) FROM topic t WHERE \(Self.isThere)"
        ) { row in
            (all: try row.next() as Int, questions: try row.next() as Int, solved: try row.next() as Int)
        }
        return row ?? (0, 0, 0)
    }
}

extension TopicLine {
    static let columns: SQL = """
        \(Topic.columns), t.last_reply, t.previous_reply, t.moved_event, t.mover,
        (SELECT max(e.id) FROM event e WHERE e.topic = t.id), (SELECT max(e.id) FROM event e WHERE \(Event.renames))
        """

    init(_ row: inout RowReader) throws {
        topic = try Topic(&row)
        lastReply = try row.next()
        previousReply = try row.next()
        movedEvent = try row.next()
        mover = try row.next()
        look = max(try row.next() ?? 0, try row.next() ?? 0)
    }
}
