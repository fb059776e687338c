import SQLCore

/// Asking: topics viewed before asking, and drafts.
enum Migration006 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE topic_link (
                topic \(w.bytes) NOT NULL REFERENCES topic, seen \(w.bytes) NOT NULL REFERENCES topic, at \(w.integer) NOT NULL,
                PRIMARY KEY (topic, seen), CHECK (topic <> seen)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX topic_link_to ON topic_link (seen, topic)",
            """
            CREATE TABLE draft (
                id \(w.bytes) PRIMARY KEY, author \(w.bytes) NOT NULL REFERENCES member, channel \(w.bytes) REFERENCES channel,
                kind TEXT NOT NULL, voice TEXT NOT NULL, body TEXT NOT NULL, ambassador \(w.bytes) REFERENCES member,
                created_at \(w.integer) NOT NULL, changed_at \(w.integer) NOT NULL, CHECK (ambassador IS NULL OR ambassador <> author)
            ) \(w.tableEnd)
            """,
            "CREATE INDEX draft_of ON draft (author, id)",
            "CREATE INDEX draft_shown ON draft (ambassador, id) WHERE ambassador IS NOT NULL",
            """
            CREATE TABLE draft_seen (
                draft \(w.bytes) NOT NULL REFERENCES draft, topic \(w.bytes) NOT NULL REFERENCES topic, PRIMARY KEY (draft, topic)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE draft_comment (
                id \(w.bytes) PRIMARY KEY, draft \(w.bytes) NOT NULL REFERENCES draft, author \(w.bytes) NOT NULL REFERENCES member,
                body TEXT NOT NULL, at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX draft_comment_on ON draft_comment (draft, id)",
        ]
    }
}
