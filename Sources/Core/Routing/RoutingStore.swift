import SQLCore

/// The routing state of questions.
package struct RoutingStore {
    let tx: any Transaction
    let now: Moment

    // MARK: Questions

    /// A question is routed only while it is open, not withdrawn, and in a channel that is neither archived nor for practice.
    private static let standing: SQL = """
        topic t JOIN post p ON p.id = t.opening JOIN channel c ON c.id = t.channel JOIN space s ON s.id = c.space
        """
    private static let stands: SQL = """
        t.state = 'open' AND p.withdrawn_at IS NULL AND c.archived_at IS NULL AND s.archived_at IS NULL AND s.kind <> \(Space.Kind.practice)
        """

    /// Open questions without a due time, oldest first.
    func unscheduled(limit: Int) throws -> [Topic] {
        let oldest = now.adding(-RoutingRules.oldest)
        return try tx.rows(
            """
            SELECT \(Topic.columns) FROM \(Self.standing) LEFT JOIN question_routing r ON r.topic = t.id
            WHERE \(Self.stands) AND t.id > \(ID<Topic>.first(at: oldest)) AND t.created_at > \(oldest) AND r.topic IS NULL
            ORDER BY t.id LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    func schedule(_ topic: ID<Topic>, at due: Moment) throws {
        try tx.run(
            """
            INSERT INTO question_routing (topic, step, due_at, spare) VALUES (\(topic), \(RoutingStep.waiting), \(due), 0)
            ON CONFLICT DO NOTHING
            """
        )
    }

    /// Restarts the routing, skipping members who were already asked.
    func restart(_ topic: ID<Topic>) throws {
        try tx.run(
            """
            INSERT INTO question_routing (topic, step, due_at, spare) VALUES (\(topic), \(RoutingStep.waiting), \(now), 0)
            ON CONFLICT (topic) DO UPDATE SET step = excluded.step, due_at = excluded.due_at, spare = 0
            """
        )
    }

    /// Open questions that are due.
    func due(limit: Int) throws -> [ID<Topic>] {
        try tx.rows(
            """
            SELECT t.id FROM \(Self.standing) JOIN question_routing r ON r.topic = t.id
            WHERE \(Self.stands) AND (r.due_at <= \(now) OR r.spare > 0) ORDER BY t.id LIMIT \(limit)
            """
        ) { try $0.next() }
    }

    /// Locks the progress of a routable question, so that no other node processes it until the act ends.
    func lock(_ topic: ID<Topic>) throws -> RoutingProgress? {
        let progress = try tx.row(
            "SELECT topic, step, due_at, spare FROM question_routing WHERE topic = \(topic) \(tx.words.forUpdate)"
        ) { row in RoutingProgress(topic: try row.next(), step: try row.next(), dueAt: try row.next(), spare: try row.next()) }
        guard let progress, try tx.exists("SELECT 1 FROM \(Self.standing) WHERE t.id = \(topic) AND \(Self.stands)") else { return nil }
        return progress
    }

    func set(_ topic: ID<Topic>, step: RoutingStep, due: Moment?) throws {
        try tx.run("UPDATE question_routing SET step = \(step), due_at = \(due), spare = 0 WHERE topic = \(topic)")
    }

    /// Open questions in these channels for which everybody was asked, longest waiting first.
    func unheard(in channels: [ID<Channel>], limit: Int) throws -> [Topic] {
        try tx.rows(
            """
            SELECT \(Topic.columns) FROM \(Self.standing) JOIN question_routing r ON r.topic = t.id
            WHERE \(Self.stands) AND r.step = \(RoutingStep.unheard) AND t.channel IN \(list: channels) ORDER BY t.id LIMIT \(limit)
            """
        ) { try Topic(&$0) }
    }

    // MARK: Who was asked

    func insert(_ id: ID<Routing>, _ topic: ID<Topic>, to member: ID<Member>, _ reason: Routing.Reason) throws {
        var solved: ID<Topic>?
        var field: Role.Field?
        switch reason {
        case .solved(let topic): solved = topic
        case .ambassador(let named): field = named
        case .manages: break
        }
        try tx.run(
            """
            INSERT INTO routing (id, topic, member, step, solved, field, asked_at)
            VALUES (\(id), \(topic), \(member), \(reason.step), \(solved), \(field), \(now))
            """
        )
    }

    /// The members who were asked.
    func asked(_ topic: ID<Topic>) throws -> [Routing] {
        try tx.rows("SELECT \(Routing.columns) FROM routing r WHERE r.topic = \(topic) ORDER BY r.id", Routing.init)
    }

    /// How often a member was asked in the last seven days.
    func count(to member: ID<Member>) throws -> Int {
        try tx.value("SELECT count(*) FROM routing WHERE member = \(member) AND asked_at > \(now.adding(-7 * 86_400))") ?? 0
    }

    /// A member's routed questions: open ones in these channels that they have neither replied to nor declined, newest first.
    func waiting(for member: ID<Member>, in channels: [ID<Channel>], limit: Int) throws -> [Routing] {
        try tx.rows(
            """
            SELECT \(Routing.columns) FROM \(Self.standing) JOIN routing r ON r.topic = t.id
            WHERE r.member = \(member) AND r.declined_at IS NULL AND \(Self.stands) AND t.channel IN \(list: channels)
            ORDER BY r.asked_at DESC, r.id DESC LIMIT \(limit)
            """,
            Routing.init
        )
    }

    func find(_ id: ID<Routing>) throws -> (routing: Routing, isDeclined: Bool)? {
        try tx.row("SELECT \(Routing.columns), r.declined_at FROM routing r WHERE r.id = \(id)") { row in
            (try Routing(&row), try row.nextHasValue())
        }
    }

    /// Makes the next round ask another member.
    func decline(_ routing: Routing) throws {
        try tx.run("UPDATE question_routing SET spare = spare + 1 WHERE topic = \(routing.topic)")
        try tx.run("UPDATE routing SET declined_at = \(now) WHERE id = \(routing.id)")
    }
}

extension Routing {
    static let columns: SQL = "r.id, r.topic, r.member, r.solved, r.field, r.asked_at"

    init(_ row: inout RowReader) throws {
        id = try row.next()
        topic = try row.next()
        member = try row.next()
        let (solved, field): (ID<Topic>?, Role.Field?) = (try row.next(), try row.next())
        reason = solved.map(Reason.solved) ?? field.map(Reason.ambassador) ?? .manages
        askedAt = try row.next()
    }
}

extension ReadTransaction {
    var routings: RoutingStore { RoutingStore(tx: tx, now: now) }
}
