import SQLCore

/// Earlier kinds of topics.
struct KindChangeStore {
    let tx: any Transaction

    /// Oldest first.
    func changes(of topic: ID<Topic>) throws -> [KindChange] {
        try tx.rows(
            """
            SELECT k.was, k.became, e.at, e.actor FROM kind_change k JOIN event e ON e.id = k.event
            WHERE k.topic = \(topic) ORDER BY k.event
            """
        ) { row in KindChange(was: try row.next(), became: try row.next(), at: try row.next(), actor: try row.next()) }
    }

    func insert(of topic: Topic, became kind: Topic.Kind) throws {
        try tx.later(
            "INSERT INTO kind_change (event, topic, was, became) VALUES (\(EventStore.newest), \(topic.id), \(topic.kind), \(kind))"
        )
    }
}

extension ReadTransaction {
    var kindChanges: KindChangeStore { KindChangeStore(tx: tx) }
}
