import SQLCore

/// Whom to tell of answers.
struct AskerStore {
    let tx: any Transaction

    /// Who started the topic, where nobody else replied since they read it or acted in it.
    func askerToTell(of topic: ID<Topic>) throws -> ID<Member>? {
        try tx.value(
            """
            SELECT o.author FROM topic t JOIN post o ON o.id = t.opening
            LEFT JOIN reading r ON r.member = o.author AND r.channel = t.channel
            LEFT JOIN topic_reading tr ON tr.member = o.author AND tr.topic = t.id
            WHERE t.id = \(topic) AND o.withdrawn_at IS NULL AND NOT EXISTS (
                SELECT 1 FROM event e WHERE e.topic = t.id AND e.kind = \(Event.Kind.replyPosted) AND e.actor <> o.author AND e.id > \(TopicReadingStore.upto)
                AND e.id > coalesce((SELECT max(own.id) FROM event own WHERE own.topic = t.id AND own.actor = o.author), 0)
            )
            """
        )
    }
}

extension ReadTransaction {
    var askers: AskerStore { AskerStore(tx: tx) }
}
