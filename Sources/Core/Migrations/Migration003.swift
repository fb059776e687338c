import SQLCore

/// Knowledge cards with versions, sources, helped members and collections.
enum Migration003 {
    static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE card (
                id \(w.bytes) PRIMARY KEY, channel \(w.bytes) NOT NULL REFERENCES channel, topic \(w.bytes) NOT NULL REFERENCES topic,
                title TEXT NOT NULL, answer TEXT NOT NULL, conditions TEXT NOT NULL, seat \(w.bytes) NOT NULL REFERENCES seat,
                editor \(w.bytes) NOT NULL REFERENCES member, version \(w.integer) NOT NULL, created_at \(w.integer) NOT NULL,
                changed_at \(w.integer) NOT NULL, checked_at \(w.integer) NOT NULL, review_at \(w.integer) NOT NULL,
                reminded_at \(w.integer), outdated_at \(w.integer), outdated_by \(w.bytes) REFERENCES member, outdated_reason TEXT,
                CHECK ((outdated_at IS NULL) = (outdated_by IS NULL))
            ) \(w.tableEnd)
            """,
            "CREATE INDEX card_in ON card (channel, id)",
            "CREATE INDEX card_of ON card (topic)",
            "CREATE INDEX card_due ON card (review_at) WHERE reminded_at IS NULL",
            """
            CREATE TABLE card_version (
                card \(w.bytes) NOT NULL REFERENCES card, version \(w.integer) NOT NULL, title TEXT NOT NULL, answer TEXT NOT NULL,
                conditions TEXT NOT NULL, editor \(w.bytes) NOT NULL REFERENCES member, at \(w.integer) NOT NULL, PRIMARY KEY (card, version)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE card_source (
                card \(w.bytes) NOT NULL REFERENCES card, post \(w.bytes) NOT NULL REFERENCES post, PRIMARY KEY (card, post)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE card_help (
                card \(w.bytes) NOT NULL REFERENCES card, member \(w.bytes) NOT NULL REFERENCES member,
                organisation \(w.bytes) NOT NULL REFERENCES organisation, at \(w.integer) NOT NULL, PRIMARY KEY (card, member)
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE collection (
                id \(w.bytes) PRIMARY KEY, title TEXT NOT NULL, lead TEXT NOT NULL, maker \(w.bytes) NOT NULL REFERENCES member,
                created_at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            """
            CREATE TABLE collection_card (
                collection \(w.bytes) NOT NULL REFERENCES collection, card \(w.bytes) NOT NULL REFERENCES card,
                place \(w.integer) NOT NULL, PRIMARY KEY (collection, card)
            ) \(w.tableEnd)
            """,
            "ALTER TABLE event ADD COLUMN card \(w.bytes)",
        ]
    }
}
