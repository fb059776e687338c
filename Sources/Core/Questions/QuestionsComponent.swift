import SQLCore

extension Component {
    /// Questions: their states and accepted answers.
    static let questions = Component(
        name: "questions",
        tables: ["accepted_answer": .content, "question_turn": .content],
        events: [
            .questionSolved: EventEffect(movesTopic: true, reindexes: [.topic]),
            .questionReopened: EventEffect(movesTopic: true, reindexes: [.topic]),
        ],
        integrity: [
            IntegrityCheck(
                "Questions whose state does not match their answer",
                .act("Open the question's page and accept the answer again, or reopen it."),
                """
                SELECT id FROM topic WHERE (state IN ('solved', 'stale') AND accepted IS NULL)
                OR (state IN ('open', 'answered') AND accepted IS NOT NULL)
                """
            ),
            IntegrityCheck(
                "Questions whose accepted answer is missing",
                .act("Open the question's page and reopen it."),
                missingAnswers
            ),
        ],
        ownRecord: [
            // The member's doubts about answers.
            OwnSection("doubts") {
                """
                SELECT q.topic, q.reason, e.at FROM question_turn q JOIN event e ON e.id = q.event
                WHERE e.actor = \($0) AND q.act = \(QuestionTransition.Act.doubted.rawValue) ORDER BY e.id
                """
            } row: { row in
                ["topic": .page(.topic(try row.next())), "reason": .text(try row.next() ?? ""), "at": .time(try row.next())]
            },
            // On the member's own questions or as a moderator.
            OwnSection("acceptedAnswers") {
                "SELECT topic, post, at FROM accepted_answer WHERE member = \($0) ORDER BY at, topic, post"
            } row: { row in
                ["topic": .page(.topic(try row.next())), "post": .page(.post(try row.next())), "at": .time(try row.next())]
            },
        ]
    )
}

private let missingAnswers: SQL = """
    SELECT t.id FROM topic t LEFT JOIN post p ON p.id = t.accepted WHERE t.accepted IS NOT NULL
    AND (p.id IS NULL OR p.topic <> t.id OR p.id = t.opening OR p.withdrawn_at IS NOT NULL)
    UNION SELECT a.topic FROM accepted_answer a JOIN topic t ON t.id = a.topic JOIN post p ON p.id = a.post
    WHERE p.topic <> a.topic OR p.id = t.opening
    """

extension Event.Kind {
    package static let questionSolved = Event.Kind("question.solved")
    package static let questionReopened = Event.Kind("question.reopened")
}
