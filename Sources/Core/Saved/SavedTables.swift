import SQLCore

/// What members saved to read later.
///
/// The previous release neither shows nor changes it, and keeps it when somebody leaves: the next doctor of this release says so.
enum SavedTables {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE saved_item (
                id \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, post \(w.bytes) NOT NULL REFERENCES post,
                note TEXT NOT NULL, saved_at \(w.integer) NOT NULL, UNIQUE (member, post)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX saved_item_newest ON saved_item (member, id)",
            "CREATE INDEX saved_item_of ON saved_item (post)",
        ]
    }
}
