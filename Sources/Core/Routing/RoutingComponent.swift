import SQLCore

extension Component {
    /// Routing of questions.
    static let routing = Component(
        name: "routing",
        tables: ["question_routing": .content, "routing": .content],
        integrity: [IntegrityCheck("Routed topics that are not questions", .report, unasked)],
        ownRecord: [
            OwnSection("askedFor") {
                "SELECT topic, asked_at, declined_at FROM routing WHERE member = \($0) ORDER BY id"
            } row: { row in
                [
                    "topic": .page(.topic(try row.next())), "asked": .time(try row.next()),
                    "declined": (try row.next() as Moment?).map(OwnValue.time),
                ]
            }
        ]
    )
}

private let unasked: SQL = """
    SELECT r.topic FROM routing r JOIN topic t ON t.id = r.topic WHERE t.kind <> 'question'
    UNION SELECT q.topic FROM question_routing q JOIN topic t ON t.id = q.topic WHERE t.kind <> 'question'
    """
