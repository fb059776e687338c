import SQLCore

/// Accepted answers, in the order of acceptance.
///
/// `topic.accepted` is the first one, for lists and the index. A release that knows only one answer writes nothing else, so the rows count
/// only when that first one is among them; otherwise it is the only one.
struct AcceptedAnswerStore {
    let tx: any Transaction
    let now: Moment

    func accepted(in topic: ID<Topic>) throws -> [AcceptedAnswer] {
        try accepted(in: [topic])[topic] ?? []
    }

    func accepted(in topics: some Collection<ID<Topic>>) throws -> [ID<Topic>: [AcceptedAnswer]] {
        let rows = try tx.rows(
            """
            SELECT a.topic, a.post, a.member, a.at, a.place FROM accepted_answer a
            JOIN topic t ON t.id = a.topic
            WHERE a.topic IN \(list: topics)
            AND EXISTS (SELECT 1 FROM accepted_answer f WHERE f.topic = t.id AND f.post = t.accepted)
            UNION ALL
            SELECT t.id, t.accepted, t.accepted_by, coalesce(t.accepted_at, t.moved_at), 0 FROM topic t
            WHERE t.id IN \(list: topics) AND t.accepted IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM accepted_answer f WHERE f.topic = t.id AND f.post = t.accepted)
            ORDER BY 1, 5
            """
        ) { row in
            // The position column is for ordering only.
            defer { row.skipRest() }
            return (try row.next() as ID<Topic>, AcceptedAnswer(post: try row.next(), by: try row.next(), at: try row.next()))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// Answers accepted before the topic changed its kind, and not withdrawn.
    func kept(of topic: ID<Topic>) throws -> [AcceptedAnswer] {
        try tx.rows(
            """
            SELECT a.post, a.member, a.at FROM accepted_answer a JOIN post p ON p.id = a.post AND p.withdrawn_at IS NULL
            WHERE a.topic = \(topic) ORDER BY a.place
            """
        ) { row in AcceptedAnswer(post: try row.next(), by: try row.next(), at: try row.next()) }
    }

    /// Replaces the accepted answers; there is at least one.
    func set(_ answers: [AcceptedAnswer], of topic: ID<Topic>, state: Topic.QuestionState) throws {
        try tx.run("DELETE FROM accepted_answer WHERE topic = \(topic)")
        for (place, answer) in answers.enumerated() {
            try tx.run(
                """
                INSERT INTO accepted_answer (topic, post, place, member, at)
                VALUES (\(topic), \(answer.post), \(place), \(answer.by), \(answer.at))
                """
            )
        }
        let first = answers[0]
        try tx.run(
            """
            UPDATE topic SET state = \(state), accepted = \(first.post), accepted_by = \(first.by), accepted_at = \(first.at)
            WHERE id = \(topic)
            """
        )
    }

    /// Returns the question to answered, or to open when no reply by somebody else remains.
    func clear(_ topic: ID<Topic>) throws {
        try tx.run("DELETE FROM accepted_answer WHERE topic = \(topic)")
        try TopicStore(tx: tx, now: now).reopen(topic)
    }

    /// Returns how many remain; nil when the reply was not one of them.
    func remove(_ reply: ID<Post>, of topic: Topic) throws -> Int? {
        let answers = try accepted(in: topic.id)
        let remaining = answers.filter { $0.post != reply }
        guard remaining.count < answers.count || topic.accepted == reply else { return nil }
        if remaining.isEmpty { try clear(topic.id) } else { try set(remaining, of: topic.id, state: topic.state ?? .solved) }
        return remaining.count
    }
}

extension ReadTransaction {
    var answers: AcceptedAnswerStore { AcceptedAnswerStore(tx: tx, now: now) }
}
