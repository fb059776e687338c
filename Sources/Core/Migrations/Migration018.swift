import SQLCore

/// Types of topics as data: versions, the channels that offer them, form answers, and states.
///
/// The previous release treats a topic of a type as a discussion; it neither starts nor shows types.
enum Migration018 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        types(w) + topics(w)
    }

    private static func types(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE topic_type (
                id \(w.bytes) PRIMARY KEY, space \(w.bytes) NOT NULL REFERENCES space, key TEXT NOT NULL, version \(w.integer) NOT NULL,
                retired_at \(w.integer), created_at \(w.integer) NOT NULL, UNIQUE (space, key)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE topic_type_version (
                type \(w.bytes) NOT NULL REFERENCES topic_type, version \(w.integer) NOT NULL, definition TEXT NOT NULL,
                made_by \(w.bytes) NOT NULL REFERENCES member, made_at \(w.integer) NOT NULL, PRIMARY KEY (type, version)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE topic_type_draft (
                type \(w.bytes) PRIMARY KEY REFERENCES topic_type, definition TEXT NOT NULL, edit \(w.integer) NOT NULL,
                changed_by \(w.bytes) NOT NULL REFERENCES member, changed_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE channel_type (
                id \(w.bytes) PRIMARY KEY, channel \(w.bytes) NOT NULL REFERENCES channel, type \(w.bytes) NOT NULL REFERENCES topic_type,
                position \(w.integer) NOT NULL, UNIQUE (channel, type)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX channel_type_of ON channel_type (type)",
            "ALTER TABLE channel ADD COLUMN opens_with TEXT",
        ]
    }

    private static func topics(_ w: EngineWords) -> [String] {
        [
            "ALTER TABLE topic ADD COLUMN type \(w.bytes) REFERENCES topic_type",
            "ALTER TABLE topic ADD COLUMN type_version \(w.integer)",
            "ALTER TABLE topic ADD COLUMN type_label TEXT",
            "ALTER TABLE topic ADD COLUMN workflow_state TEXT",
            "ALTER TABLE topic ADD COLUMN state_since \(w.integer)",
            "ALTER TABLE topic ADD COLUMN due_on TEXT",
            "CREATE INDEX topic_typed ON topic (channel, type, workflow_state, state_since, id) WHERE type IS NOT NULL",
            "CREATE INDEX topic_of_type ON topic (type, workflow_state) WHERE type IS NOT NULL",
            """
            CREATE TABLE topic_answer (
                topic \(w.bytes) NOT NULL REFERENCES topic, type \(w.bytes) NOT NULL REFERENCES topic_type, field TEXT NOT NULL,
                position \(w.integer) NOT NULL, kind TEXT, text TEXT NOT NULL, number \(w.integer), sort TEXT NOT NULL,
                organisation \(w.bytes) REFERENCES organisation, is_choice \(w.integer) NOT NULL, PRIMARY KEY (topic, field, position)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX topic_answer_by ON topic_answer (type, field, sort, topic) WHERE position = 0",
            "CREATE INDEX topic_answer_chosen ON topic_answer (type, field, text) WHERE is_choice = 1",
            """
            CREATE TABLE state_change (
                event \(w.integer) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, was TEXT NOT NULL, became TEXT NOT NULL, reason TEXT
            ) \(w.tableEnd)
            """,
            "CREATE INDEX state_change_of ON state_change (topic, event)",
            """
            CREATE TABLE answer_change (
                event \(w.integer) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, before TEXT NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX answer_change_of ON answer_change (topic, event)",
        ]
    }
}
