import SQLCore

/// The states a topic went through: events of the log, with what an event alone does not say.
struct StateChangeStore {
    let tx: any Transaction

    /// Oldest first.
    func changes(of topic: ID<Topic>) throws -> [StateChange] {
        try tx.rows(
            """
            SELECT s.was, s.became, s.reason, e.at, e.actor FROM state_change s JOIN event e ON e.id = s.event
            WHERE s.topic = \(topic) ORDER BY s.event
            """
        ) { row in
            StateChange(was: try row.next(), became: try row.next(), reason: try row.next(), at: try row.next(), actor: try row.next())
        }
    }

    func insert(of topic: ID<Topic>, was: String, became: String, reason: String?) throws {
        try tx.later(
            """
            INSERT INTO state_change (event, topic, was, became, reason)
            VALUES (\(EventStore.newest), \(topic), \(was), \(became), \(reason))
            """
        )
    }
}

extension ReadTransaction {
    var stateChanges: StateChangeStore { StateChangeStore(tx: tx) }
}
