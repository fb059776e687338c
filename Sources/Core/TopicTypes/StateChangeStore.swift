import Foundation
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

/// That a topic came to another state of its type.
package struct StateChange: Sendable {
    package let was: String
    package let became: String
    package let reason: String?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: the starter may be masked.
    let actor: ID<Member>?
}

/// What was filled into forms before it was changed.
struct AnswerChangeStore {
    let tx: any Transaction

    func count(of topic: ID<Topic>) throws -> Int { try tx.value("SELECT count(*) FROM answer_change WHERE topic = \(topic)") ?? 0 }

    func insert(of topic: ID<Topic>, before: Answers) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(before.typed), as: UTF8.self)
        try tx.later("INSERT INTO answer_change (event, topic, before) VALUES (\(EventStore.newest), \(topic), \(text))")
    }
}

extension ReadTransaction {
    var stateChanges: StateChangeStore { StateChangeStore(tx: tx) }
    var answerChanges: AnswerChangeStore { AnswerChangeStore(tx: tx) }
}
