import SQLCore

/// Holds what is stored twice against each other: counters against rows, states against answers, tables against the log.
///
/// Each query reads whole tables: for the doctor, not for pages.
package struct DamageStore {
    let tx: any Transaction

    package func all() throws -> [Damage] {
        try Damage.Kind.allCases.compactMap { kind in
            let ids = try tx.rows(Self.query(kind)) { row in Self.name(row) }
            return ids.isEmpty ? nil : Damage(kind: kind, count: ids.count, examples: Array(ids.prefix(3)))
        }
    }

    /// An id as in addresses, or a number of the log.
    private static func name(_ row: Row) -> String {
        row.cells.bits(0).map { ID<Damage>(bits: $0).description } ?? "\(row.integer(0))"
    }

    /// Each gives one column: the id of what is damaged.
    private static func query(_ kind: Damage.Kind) -> SQL {
        switch kind {
        case .openingMissing:
            "SELECT t.id FROM topic t WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.id = t.opening AND p.topic = t.id)"
        case .repliesMiscounted:
            "SELECT t.id FROM topic t WHERE t.replies <> (SELECT count(*) FROM post p WHERE p.topic = t.id AND p.id <> t.opening)"
        case .lastRepliesWrong: lastReplies
        case .stateAgainstAnswer:
            "SELECT id FROM topic WHERE (state IN ('solved', 'stale') AND accepted IS NULL) OR (state IN ('open', 'answered') AND accepted IS NOT NULL)"
        case .answerMissing: answers
        case .versionsMissing:
            "SELECT p.id FROM post p WHERE p.version <> 1 + (SELECT count(*) FROM post_version v WHERE v.post = p.id)"
        case .cardVersionsMissing:
            "SELECT k.id FROM card k WHERE k.version <> 1 + (SELECT count(*) FROM card_version v WHERE v.card = k.id)"
        case .cardWithoutEvent:
            "SELECT k.id FROM card k WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.card = k.id AND e.kind = 'card.made')"
        case .cardSourceElsewhere:
            "SELECT s.card FROM card_source s JOIN card k ON k.id = s.card JOIN post p ON p.id = s.post WHERE p.topic <> k.topic"
        case .routedWithoutQuestion: routings
        case .seatMissing: seats
        case .suspensionWrong: suspensions
        case .operatorMissing: operators
        case .movementMissing:
            "SELECT t.id FROM topic t WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = t.moved_event AND e.topic = t.id)"
        case .readBeyondLog: "SELECT r.member FROM reading r WHERE r.upto > (SELECT coalesce(max(id), 0) FROM event)"
        case .eventWithoutObject: objects
        case .postWithoutEvent: posts
        }
    }

    private static let lastReplies: SQL = """
        SELECT t.id FROM topic t WHERE t.last_reply IS DISTINCT FROM (
            SELECT e.post FROM event e WHERE e.topic = t.id AND e.kind = 'reply.posted' ORDER BY e.id DESC LIMIT 1
        ) OR t.previous_reply IS DISTINCT FROM (
            SELECT e.post FROM event e WHERE e.topic = t.id AND e.kind = 'reply.posted' ORDER BY e.id DESC LIMIT 1 OFFSET 1
        )
        """

    private static let answers: SQL = """
        SELECT t.id FROM topic t LEFT JOIN post p ON p.id = t.accepted WHERE t.accepted IS NOT NULL
        AND (p.id IS NULL OR p.topic <> t.id OR p.id = t.opening OR p.withdrawn_at IS NOT NULL)
        UNION SELECT a.topic FROM accepted_answer a JOIN topic t ON t.id = a.topic JOIN post p ON p.id = a.post
        WHERE p.topic <> a.topic OR p.id = t.opening
        """

    private static let routings: SQL = """
        SELECT r.topic FROM routing r JOIN topic t ON t.id = r.topic WHERE t.kind <> 'question'
        UNION SELECT q.topic FROM question_routing q JOIN topic t ON t.id = q.topic WHERE t.kind <> 'question'
        """

    private static let seats: SQL = """
        SELECT m.id FROM member m WHERE m.state = 'active'
        AND NOT EXISTS (SELECT 1 FROM sitting s WHERE s.member = m.id AND s.until IS NULL)
        """

    private static let suspensions: SQL = """
        SELECT x.member FROM suspension x JOIN member m ON m.id = x.member WHERE m.state = 'active'
        OR NOT EXISTS (SELECT 1 FROM sitting s WHERE s.member = m.id AND s.until IS NULL)
        """

    private static let operators: SQL = """
        SELECT c.id FROM community c WHERE NOT EXISTS (
            SELECT 1 FROM role r JOIN member m ON m.id = r.member WHERE r.kind = 'operator' AND r.until IS NULL AND m.state = 'active'
        )
        """

    private static let objects: SQL = """
        SELECT e.id FROM event e LEFT JOIN topic t ON t.id = e.topic LEFT JOIN post p ON p.id = e.post
        LEFT JOIN channel c ON c.id = e.channel LEFT JOIN member m ON m.id = e.member LEFT JOIN member a ON a.id = e.actor
        LEFT JOIN card k ON k.id = e.card
        WHERE (e.topic IS NOT NULL AND t.id IS NULL) OR (e.post IS NOT NULL AND p.id IS NULL) OR (e.channel IS NOT NULL AND c.id IS NULL)
        OR (e.member IS NOT NULL AND m.id IS NULL) OR (e.actor IS NOT NULL AND a.id IS NULL)
        OR (e.card IS NOT NULL AND k.id IS NULL)
        """

    private static let posts: SQL = """
        SELECT p.id FROM post p WHERE NOT EXISTS (
            SELECT 1 FROM event e WHERE e.topic = p.topic AND e.post = p.id AND e.kind IN ('topic.started', 'reply.posted')
        )
        """
}

extension Snapshot {
    package var damages: DamageStore { DamageStore(tx: tx) }
}
