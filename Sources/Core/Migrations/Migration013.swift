import SQLCore

/// The purpose of channels beyond discussion; earlier kinds of topics; reasons of withdrawals and restorations.
///
/// The author and time of the last two are in the event log, with a kind that the previous release knows.
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
