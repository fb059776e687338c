import SQLCore

/// What a channel is for, beyond talking; which kind a topic was of before; why a post was taken back or put back.
///
/// Who did the latter two, and when, says the event of the log: it is of a kind that the release before knows.
enum Migration013 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            "ALTER TABLE channel ADD COLUMN purpose TEXT NOT NULL DEFAULT 'talk'",
            """
            CREATE TABLE kind_change (
                event \(w.integer) PRIMARY KEY, topic \(w.bytes) NOT NULL REFERENCES topic, was TEXT NOT NULL, became TEXT NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX kind_change_of ON kind_change (topic, event)",
            """
            CREATE TABLE withdrawal (
                event \(w.integer) PRIMARY KEY, post \(w.bytes) NOT NULL REFERENCES post, act TEXT NOT NULL, reason TEXT
            ) \(w.tableEnd)
            """,
            "CREATE INDEX withdrawal_of ON withdrawal (post, event)",
        ]
    }
}
