import SQLCore

/// The topics viewed before a question was asked.
struct TopicLinkStore {
    let tx: any Transaction
    let now: Moment

    func insert(_ topic: ID<Topic>, seen: [ID<Topic>]) throws {
        for seen in seen {
            try tx.run("INSERT INTO topic_link (topic, seen, at) VALUES (\(topic), \(seen), \(now)) ON CONFLICT DO NOTHING")
        }
    }

    /// The topics viewed before `topic` was asked.
    func seen(before topic: ID<Topic>) throws -> [ID<Topic>] {
        try tx.rows("SELECT seen FROM topic_link WHERE topic = \(topic) ORDER BY seen") { row in try row.next() }
    }

    /// Topics whose askers had viewed `topic`, newest first.
    func after(_ topic: ID<Topic>, limit: Int) throws -> [ID<Topic>] {
        try tx.rows("SELECT topic FROM topic_link WHERE seen = \(topic) ORDER BY topic DESC LIMIT \(limit)") { row in try row.next() }
    }
}

extension ReadTransaction {
    var topicLinks: TopicLinkStore { TopicLinkStore(tx: tx, now: now) }
}
