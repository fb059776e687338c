import SQLCore

/// State transitions of questions: events, with a row for what an event does not say.
///
/// There are two kinds of events, solved and reopened, which every release knows; a row names the act when it is another one.
struct QuestionTransitionStore {
    let tx: any Transaction
    let now: Moment

    /// Oldest first.
    func turns(of topic: ID<Topic>) throws -> [QuestionTransition] {
        try tx.rows(
            """
            SELECT e.kind, q.act, e.post, q.reason, e.at, e.actor FROM event e LEFT JOIN question_turn q ON q.event = e.id
            WHERE e.topic = \(topic) AND e.kind IN (\(Event.Kind.questionSolved), \(Event.Kind.questionReopened)) ORDER BY e.id
            """
        ) { row in
            let kind: Event.Kind = try row.next()
            let act = (try row.next() as String?).flatMap(QuestionTransition.Act.init(rawValue:))
            return QuestionTransition(
                act: act ?? (kind == .questionSolved ? .accepted : .reopened),
                post: try row.next(),
                reason: try row.next(),
                at: try row.next(),
                actor: try row.next()
            )
        }
    }

    /// Replies that were ever accepted, whose rendering can have changed.
    func everAccepted(in topic: ID<Topic>) throws -> Set<ID<Post>> {
        Set(
            try tx.rows(
                "SELECT DISTINCT post FROM event WHERE topic = \(topic) AND kind = \(Event.Kind.questionSolved) AND post IS NOT NULL"
            ) { try $0.next() }
        )
    }

    /// The first answer and its time.
    func firstAnswer(to topic: Topic) throws -> (post: ID<Post>, at: Moment)? {
        try tx.row(
            """
            SELECT p.id, p.created_at FROM post p JOIN post o ON o.id = \(topic.opening)
            WHERE p.topic = \(topic.id) AND \(PostStore.isAnswer) ORDER BY p.id LIMIT 1
            """
        ) { row in (try row.next(), try row.next()) }
    }

    func insert(of topic: ID<Topic>, _ act: QuestionTransition.Act, reason: String?) throws {
        try tx.later(
            "INSERT INTO question_turn (event, topic, act, reason) VALUES (\(EventStore.newest), \(topic), \(act.rawValue), \(reason))"
        )
    }
}

extension ReadTransaction {
    var questionTurns: QuestionTransitionStore { QuestionTransitionStore(tx: tx, now: now) }
}

extension WriteTransaction {
    /// Emits a transition and moves the question up in lists.
    /// - Parameter solved: whether it is solved afterwards, for releases that do not know doubts.
    func announce(
        _ act: QuestionTransition.Act,
        of topic: Topic,
        solved: Bool,
        post: ID<Post>? = nil,
        reason: String? = nil,
        by viewer: Viewer
    ) throws {
        try events.append(
            solved ? .questionSolved : .questionReopened,
            channel: topic.channel,
            topic: topic.id,
            post: post,
            actor: viewer.member
        )
        try questionTurns.insert(of: topic.id, act, reason: reason)
        try topics.setMoved(topic.id, by: viewer.member)
    }
}
