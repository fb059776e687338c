import SQLCore

extension Component {
    /// Types of topics that spaces make for themselves: forms, states, boards and tables.
    static let topicTypes = Component(
        name: "topic-types",
        subjects: [.topicType, .board, .table, .list],
        access: Dictionary(uniqueKeysWithValues: [Subject.Kind.board, .table, .list].map { ($0, offer) }),
        tables: [
            "topic_type": .content, "topic_type_version": .content, "topic_type_draft": .content, "channel_type": .content,
            "topic_answer": .content, "state_change": .content, "answer_change": .content,
        ],
        events: [
            .topicStateChanged: EventEffect(movesTopic: true, reindexes: [.post, .topic]),
            .answersChanged: EventEffect(reindexes: [.post, .topic]), .topicTypeChanged: .nothing,
        ],
        openingText: { try $0.answerTexts(of: $1) },
        integrity: [
            IntegrityCheck(
                "Topics of a type whose version is not there",
                .restore,
                """
                SELECT t.id FROM topic t WHERE t.type IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM topic_type_version v WHERE v.type = t.type AND v.version = t.type_version)
                """
            ),
            IntegrityCheck("Topics whose state is not the last one they came to", .report, lastStates),
            IntegrityCheck(
                "Answers of topics that are of another type",
                .report,
                "SELECT DISTINCT a.topic FROM topic_answer a JOIN topic t ON t.id = a.topic WHERE t.type IS DISTINCT FROM a.type"
            ),
            IntegrityCheck(
                "Types of topics whose newest version is not there",
                .restore,
                """
                SELECT y.id FROM topic_type y WHERE y.version > 0
                AND NOT EXISTS (SELECT 1 FROM topic_type_version v WHERE v.type = y.id AND v.version = y.version)
                """
            ),
        ],
        ownRecord: [
            OwnSection("formAnswers") { member in
                """
                SELECT a.topic, a.field, a.text, a.organisation FROM topic_answer a JOIN topic t ON t.id = a.topic
                JOIN post p ON p.id = t.opening WHERE p.author = \(member) AND a.kind IS NOT NULL ORDER BY a.topic, a.field, a.position
                """
            } row: { row in
                [
                    "topic": .page(.topic(try row.next())), "field": .text(try row.next()), "answer": .text(try row.next()),
                    "organisation": (try row.next() as ID<Organisation>?).map { .text("\($0)") },
                ]
            },
            // As forms send them: each field with its texts.
            OwnSection("earlierFormAnswers") { member in
                """
                SELECT a.topic, a.before, e.at FROM answer_change a JOIN event e ON e.id = a.event JOIN topic t ON t.id = a.topic
                JOIN post p ON p.id = t.opening WHERE p.author = \(member) ORDER BY a.event
                """
            } row: { row in
                ["topic": .page(.topic(try row.next())), "before": .text(try row.next()), "changedAt": .time(try row.next())]
            },
            OwnSection("stateChanges") { member in
                """
                SELECT s.topic, s.became, s.reason, e.at FROM state_change s JOIN event e ON e.id = s.event
                WHERE e.actor = \(member) ORDER BY e.id
                """
            } row: { row in
                [
                    "topic": .page(.topic(try row.next())), "state": .text(try row.next()), "reason": .text(try row.next() ?? ""),
                    "at": .time(try row.next()),
                ]
            },
        ]
    )
}

/// A board, table or list is read by whoever reads its channel.
@Sendable private func offer(_ snapshot: ReadTransaction, _ subject: Subject, _ viewer: Viewer?) throws -> ChannelAccess {
    guard let channel = try snapshot.topicTypes.channel(of: subject.typed()) else {
        throw viewer == nil ? Refusal.signedOut : Refusal.notFound
    }
    return try snapshot.channels.access(channel, by: viewer)
}

private let lastStates: SQL = """
    SELECT t.id FROM topic t WHERE t.workflow_state IS NOT NULL AND t.workflow_state <> coalesce(
        (SELECT s.became FROM state_change s WHERE s.topic = t.id ORDER BY s.event DESC LIMIT 1), t.workflow_state
    )
    """

extension Event.Kind {
    /// A topic came to another state of its type.
    package static let topicStateChanged = Event.Kind("topic.state-changed")
    /// What was filled into the form of a topic was changed.
    package static let answersChanged = Event.Kind("topic.answers-changed")
    /// A type was made or changed, or a channel offers others.
    package static let topicTypeChanged = Event.Kind("topic-type.changed")
}

extension Subject.Kind {
    package static let topicType = Subject.Kind("topic-type")
    /// The topics of a type in a channel, by the id of the offer.
    package static let board = Subject.Kind("board")
    package static let table = Subject.Kind("table")
    package static let list = Subject.Kind("list")
}

extension Subject {
    package static func topicType(_ id: ID<TopicType>) -> Subject { Subject(.topicType, id) }
    /// Nil for the stream, which is that of the channel.
    package static func view(_ view: TypeView.Kind, _ id: ID<OfferedType>) -> Subject? {
        switch view {
        case .board: Subject(.board, id)
        case .table: Subject(.table, id)
        case .list: Subject(.list, id)
        case .stream: nil
        }
    }
}
