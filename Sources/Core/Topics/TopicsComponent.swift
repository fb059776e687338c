import SQLCore

extension Component {
    /// Topics, their posts, and acts on them.
    static let topics = Component(
        name: "topics",
        subjects: [.topic, .post],
        access: [
            .topic: { try $0.topics.access($1.typed(), by: $2).access },
            .post: { snapshot, subject, viewer in
                guard let post = try snapshot.posts.find(subject.typed()) else {
                    throw viewer == nil ? Refusal.signedOut : Refusal.notFound
                }
                return try snapshot.topics.access(post.topic, by: viewer).access
            },
        ],
        tables: [
            "topic": .content, "post": .content, "post_version": .content, "reaction": .content, "mention": .content, "unmasking": .content,
            "topic_reading": .content, "kind_change": .content, "withdrawal": .content,
        ],
        events: [
            .topicStarted: EventEffect(movesTopic: true, reindexes: [.post, .topic]),
            .replyPosted: EventEffect(reindexes: [.post, .topic]),
            .postEdited: EventEffect(reindexes: [.post, .topic]),
            .postWithdrawn: EventEffect(reindexes: [.post, .topic]), .postUnmasked: .nothing, .reactionChanged: .nothing,
        ],
        search: PostSearchSource(),
        integrity: [
            IntegrityCheck(
                "Topics without their opening post",
                .restore,
                "SELECT t.id FROM topic t WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.id = t.opening AND p.topic = t.id)"
            ),
            IntegrityCheck(
                "Topics with a wrong number of replies",
                .report,
                "SELECT t.id FROM topic t WHERE t.replies <> (SELECT count(*) FROM post p WHERE p.topic = t.id AND p.id <> t.opening)"
            ),
            IntegrityCheck("Topics whose last replies are not the newest", .report, lastReplies),
            IntegrityCheck(
                "Topics whose last change is not in the log",
                .restore,
                "SELECT t.id FROM topic t WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = t.moved_event AND e.topic = t.id)"
            ),
            IntegrityCheck("Posts without an event in the log", .lostLines, unannounced),
            IntegrityCheck(
                "Posts whose earlier versions are incomplete",
                .restore,
                "SELECT p.id FROM post p WHERE p.version <> 1 + (SELECT count(*) FROM post_version v WHERE v.post = p.id)"
            ),
        ],
        ownRecord: [
            OwnSection("posts") { try $0.ownPosts.posts(by: $1.member) },
            OwnSection("reactions") {
                "SELECT post, kind, at FROM reaction WHERE member = \($0) ORDER BY at, post, kind"
            } row: { row in
                ["post": .page(.post(try row.next())), "kind": .text(try row.next()), "at": .time(try row.next())]
            },
        ],
        hourly: [
            { round in try await round.storage.write { try $0.topics.nameBodies() } },
            { round in
                let tell = TellUnmasked(storage: round.storage, stationery: round.stationery, days: round.unmaskingDays)
                while try await tell() > 0 {}
            },
        ]
    )
}

private let lastReplies: SQL = """
    SELECT t.id FROM topic t WHERE t.last_reply IS DISTINCT FROM (
        SELECT e.post FROM event e WHERE e.topic = t.id AND e.kind = 'reply.posted' ORDER BY e.id DESC LIMIT 1
    ) OR t.previous_reply IS DISTINCT FROM (
        SELECT e.post FROM event e WHERE e.topic = t.id AND e.kind = 'reply.posted' ORDER BY e.id DESC LIMIT 1 OFFSET 1
    )
    """

private let unannounced: SQL = """
    SELECT p.id FROM post p WHERE NOT EXISTS (
        SELECT 1 FROM event e WHERE e.topic = p.topic AND e.post = p.id AND e.kind IN ('topic.started', 'reply.posted')
    )
    """

extension Event.Kind {
    package static let topicStarted = Event.Kind("topic.started")
    package static let replyPosted = Event.Kind("reply.posted")
    package static let postEdited = Event.Kind("post.edited")
    package static let postWithdrawn = Event.Kind("post.withdrawn")
    package static let postUnmasked = Event.Kind("post.unmasked")
    package static let reactionChanged = Event.Kind("reaction.changed")
}
