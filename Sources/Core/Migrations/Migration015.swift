import SQLCore

/// Notices on a member's home page until dismissed; when the author of a masked post was told of an unmasking.
enum Migration015 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE notice (
                id \(w.bytes) PRIMARY KEY, member \(w.bytes) NOT NULL REFERENCES member, kind TEXT NOT NULL, space \(w.bytes) REFERENCES space,
                channel \(w.bytes) REFERENCES channel, post \(w.bytes) REFERENCES post, reason TEXT NOT NULL,
                actor \(w.bytes) NOT NULL REFERENCES member, at \(w.integer) NOT NULL, seen_at \(w.integer)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX notice_unseen ON notice (member, id) WHERE seen_at IS NULL",
            "ALTER TABLE unmasking ADD COLUMN told_at \(w.integer)",
            "CREATE INDEX unmasking_untold ON unmasking (at) WHERE told_at IS NULL",
        ]
    }
}
