import Foundation
import SQLCore

/// What was filled into forms before it was changed.
struct AnswerChangeStore {
    let tx: any Transaction

    /// Oldest first.
    func changes(of topic: ID<Topic>) throws -> [AnswerChange] {
        try tx.rows("SELECT e.at, e.actor FROM answer_change a JOIN event e ON e.id = a.event WHERE a.topic = \(topic) ORDER BY a.event") {
            row in AnswerChange(at: try row.next(), actor: try row.next())
        }
    }

    func count(of topic: ID<Topic>) throws -> Int { try tx.value("SELECT count(*) FROM answer_change WHERE topic = \(topic)") ?? 0 }

    func insert(of topic: ID<Topic>, before: Answers) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(before.typed), as: UTF8.self)
        try tx.later("INSERT INTO answer_change (event, topic, before) VALUES (\(EventStore.newest), \(topic), \(text))")
    }
}

extension ReadTransaction {
    var answerChanges: AnswerChangeStore { AnswerChangeStore(tx: tx) }
}
