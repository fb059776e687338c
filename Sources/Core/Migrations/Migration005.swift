import SQLCore

/// Several accepted answers, the history of questions, and routing.
///
/// `topic.accepted` stays the first accepted answer, for the previous release and for lists.
enum Migration005 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE accepted_answer (
                topic \(w.bytes) NOT NULL REFERENCES topic, post \(w.bytes) NOT NULL REFERENCES post, place \(w.integer) NOT NULL,
                member \(w.bytes) REFERENCES member, at \(w.integer) NOT NULL, PRIMARY KEY (topic, post)
            ) \(w.tableEnd)
            """,
            """
            INSERT INTO accepted_answer (topic, post, place, member, at)
            SELECT id, accepted, 0, accepted_by, accepted_at FROM topic WHERE accepted IS NOT NULL AND accepted_at IS NOT NULL
            """,
            """
            CREATE TABLE question_turn (
                event \(w.integer) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, act TEXT NOT NULL, reason TEXT
            ) \(w.tableEnd)
            """,
            "CREATE INDEX question_turn_of ON question_turn (topic, event)",
            """
            CREATE TABLE question_routing (
                topic \(w.bytes) PRIMARY KEY REFERENCES topic, step TEXT NOT NULL, due_at \(w.integer), spare \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE routing (
                id \(w.bytes) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, member \(w.bytes) NOT NULL REFERENCES member,
                step TEXT NOT NULL, solved \(w.bytes) REFERENCES topic, field TEXT, asked_at \(w.integer) NOT NULL,
                declined_at \(w.integer), UNIQUE (topic, member)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX routing_to ON routing (member, asked_at)",
            "CREATE INDEX topic_open ON topic (id) WHERE state = 'open'",
            "ALTER TABLE member ADD COLUMN asking TEXT",
        ]
    }
}
