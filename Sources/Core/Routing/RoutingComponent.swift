import SQLCore

extension Component {
    /// The way of a question to members who may know.
    static let routing = Component(
        name: "routing",
        tables: ["question_routing": .content, "routing": .content],
        integrity: [IntegrityCheck("Topics that were brought to members and are no questions", .report, unasked)],
        ownRecord: [OwnSection("askedFor") { try $0.ownRoutings.routings(to: $1.member) }]
    )
}

private let unasked: SQL = """
    SELECT r.topic FROM routing r JOIN topic t ON t.id = r.topic WHERE t.kind <> 'question'
    UNION SELECT q.topic FROM question_routing q JOIN topic t ON t.id = q.topic WHERE t.kind <> 'question'
    """
