import SQLCore

/// What a member said and decided about questions, for their own record.
struct OwnAnswerStore {
    let tx: any Transaction

    /// That they said an answer needs another look.
    func doubts(by actor: ID<Member>) throws -> [OwnRow] {
        try tx.rows(
            """
            SELECT q.topic, q.reason, e.at FROM question_turn q JOIN event e ON e.id = q.event
            WHERE e.actor = \(actor) AND q.act = \(QuestionTurn.Act.doubted.rawValue) ORDER BY e.id
            """
        ) { row in ["topic": .page(.topic(try row[0])), "reason": .text(try row[1] ?? ""), "at": .time(try row[2])] }
    }

    /// Answers they accepted, to their own questions or for others.
    func accepted(by member: ID<Member>) throws -> [OwnRow] {
        try tx.rows("SELECT topic, post, at FROM accepted_answer WHERE member = \(member) ORDER BY at, topic, post") { row in
            ["topic": .page(.topic(try row[0])), "post": .page(.post(try row[1])), "at": .time(try row[2])]
        }
    }
}

extension Snapshot {
    var ownAnswers: OwnAnswerStore { OwnAnswerStore(tx: tx) }
}
