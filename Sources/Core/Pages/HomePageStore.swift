import SQLCore

/// Queries of the home page only.
struct HomePageStore {
    let tx: any Transaction

    struct Answered {
        let topic: ID<Topic>
        /// Unread replies by others, without withdrawn ones.
        let count: Int
        let newest: ID<Post>
    }

    /// The viewer's own topics with unread replies by others, newest first.
    func answered(to viewer: Viewer, limit: Int = 50) throws -> [Answered] {
        let own = viewer.member
        let replies: SQL = """
            FROM event e JOIN post p ON p.id = e.post AND p.withdrawn_at IS NULL
            WHERE e.topic = t.id AND e.kind = \(Event.Kind.replyPosted) AND p.author <> \(own) AND e.id > \(TopicReadingStore.upto)
            """
        return try tx.rows(
            """
            SELECT t.id, (SELECT count(*) \(replies)), (SELECT e.post \(replies) ORDER BY e.id DESC LIMIT 1)
            FROM post o JOIN topic t ON t.opening = o.id
            LEFT JOIN reading r ON r.member = \(own) AND r.channel = t.channel
            LEFT JOIN topic_reading tr ON tr.member = \(own) AND tr.topic = t.id
            WHERE o.author = \(own) AND o.withdrawn_at IS NULL AND t.mover <> \(own) AND t.moved_event > \(TopicReadingStore.upto)
            ORDER BY t.moved_event DESC LIMIT \(limit)
            """
        ) { row -> Answered? in
            let (topic, count): (ID<Topic>, Int) = (try row.next(), try row.next())
            return (try row.next() as ID<Post>?).map { Answered(topic: topic, count: count, newest: $0) }
        }
        .compactMap { $0 }
    }

    /// The viewer's own questions with a doubted answer, newest doubt first.
    func doubted(of viewer: Viewer, in channels: [ID<Channel>], limit: Int) throws -> [Topic] {
        try tx.rows(
            """
            SELECT \(Topic.columns) FROM post o JOIN topic t ON t.opening = o.id
            WHERE o.author = \(viewer.member) AND o.withdrawn_at IS NULL AND \(tx.words.unindexed("t.state")) = \(Topic.QuestionState.stale)
            AND \(tx.words.unindexed("t.channel")) IN \(list: channels) ORDER BY t.moved_event DESC LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    /// The viewer's own questions in these channels, newest first.
    func questions(of viewer: Viewer, in channels: [ID<Channel>], limit: Int) throws -> [Topic] {
        try tx.rows(
            """
            SELECT \(Topic.columns) FROM post o JOIN topic t ON t.opening = o.id
            WHERE o.author = \(viewer.member) AND o.withdrawn_at IS NULL AND t.kind = 'question'
            AND \(tx.words.unindexed("t.channel")) IN \(list: channels) ORDER BY o.id DESC LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    /// Topics in which the viewer's answer was accepted or doubted by others since they read it, newest first.
    func judged(of viewer: Viewer, limit: Int) throws -> [(topic: ID<Topic>, answer: ID<Post>)] {
        let own = viewer.member
        return try tx.rows(
            """
            SELECT t.id, p.id FROM post p JOIN accepted_answer a ON a.topic = p.topic AND a.post = p.id JOIN topic t ON t.id = p.topic
            LEFT JOIN reading r ON r.member = \(own) AND r.channel = t.channel
            LEFT JOIN topic_reading tr ON tr.member = \(own) AND tr.topic = t.id
            WHERE p.author = \(own) AND p.withdrawn_at IS NULL AND p.id <> t.opening AND t.kind = 'question' AND \(TopicStore.isThere)
            AND t.moved_event > \(TopicReadingStore.upto) AND EXISTS (
                SELECT 1 FROM event e WHERE e.topic = t.id AND e.kind IN (\(Event.Kind.questionSolved), \(Event.Kind.questionReopened))
                AND e.actor <> \(own) AND e.id > \(TopicReadingStore.upto)
            )
            ORDER BY t.moved_event DESC LIMIT \(limit)
            """
        ) { row in (try row.next(), try row.next()) }
    }

    /// Questions of others without an answer, the longest waiting first.
    func unanswered(in channels: [ID<Channel>], besides viewer: Viewer, limit: Int) throws -> [Topic] {
        try tx.rows(
            """
            SELECT \(Topic.columns) \(open(channels)) AND (SELECT p.author FROM post p WHERE p.id = t.opening) <> \(viewer.member)
            ORDER BY t.id LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    func countUnanswered(in channels: [ID<Channel>], besides viewer: Viewer) throws -> Int {
        let all: Int = try tx.value("SELECT count(*) \(open(channels))") ?? 0
        let own: Int =
            try tx.value(
                "SELECT count(*) \(open(channels)) AND t.opening IN (SELECT id FROM post WHERE author = \(viewer.member))"
            ) ?? 0
        return all - own
    }

    /// The number of members of each channel.
    func countMembers(of channels: [ID<Channel>]) throws -> [ID<Channel>: Int] {
        let counts = try tx.rows(
            "SELECT channel, count(*) FROM channel_member WHERE channel IN \(list: channels) GROUP BY channel"
        ) { row in (try row.next() as ID<Channel>, try row.next() as Int) }
        return Dictionary(counts) { first, _ in first }
    }

    /// The author's drafts with a comment later than their last edit.
    func countCommentedDrafts(of author: ID<Member>) throws -> Int {
        try tx.value(
            """
            SELECT count(*) FROM draft d WHERE d.author = \(author) AND EXISTS (
                SELECT 1 FROM draft_comment c WHERE c.draft = d.id AND c.author <> d.author AND c.at > d.changed_at
            )
            """
        ) ?? 0
    }

    /// Drafts shown to an ambassador who has not commented yet.
    func countWaitingDrafts(for viewer: Viewer) throws -> Int {
        guard viewer.has(.ambassador) else { return 0 }
        return try tx.value(
            """
            SELECT count(*) FROM draft d WHERE d.ambassador = \(viewer.member) AND NOT EXISTS (
                SELECT 1 FROM draft_comment c WHERE c.draft = d.id AND c.author = \(viewer.member)
            )
            """
        ) ?? 0
    }

    private func open(_ channels: [ID<Channel>]) -> SQL {
        """
        FROM topic t WHERE \(TopicStore.stands(in: channels, tx.words)) AND t.kind = 'question' AND t.state = 'open'
        AND \(TopicStore.isThere)
        """
    }
}

extension ReadTransaction {
    var home: HomePageStore { HomePageStore(tx: tx) }
}
