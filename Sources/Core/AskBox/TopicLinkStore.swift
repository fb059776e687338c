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

    /// The topics viewed before `topic` was asked, and those whose askers had viewed it, newest first. One statement, because every page of a topic makes it.
    func links(of topic: ID<Topic>, limit: Int) throws -> (seen: [ID<Topic>], later: [ID<Topic>]) {
        let links = try tx.rows(
            """
            SELECT 1, seen FROM topic_link WHERE topic = \(topic)
            UNION ALL SELECT 0, topic FROM (SELECT topic FROM topic_link WHERE seen = \(topic) ORDER BY topic DESC LIMIT \(limit)) AS later
            """
        ) { row in (isSeen: try row.next() as Bool, topic: try row.next() as ID<Topic>) }
        return (links.filter(\.isSeen).map(\.topic).sorted(), links.filter { !$0.isSeen }.map(\.topic).sorted(by: >))
    }
}

extension ReadTransaction {
    var topicLinks: TopicLinkStore { TopicLinkStore(tx: tx, now: now) }
}
