import SQLCore

/// What lists ask first: what changed since a card was written, and whether the viewer has a part in it. And agencies that use the mail
/// domain of their ministry.
enum Migration002 {
    static func statements(_ w: EngineWords) -> [String] {
        [
            "CREATE INDEX event_rename ON event (id) WHERE kind IN ('member.changed', 'member.left', 'organisation.changed')",
            "CREATE INDEX post_part ON post (topic, author)",
            "CREATE INDEX reaction_by ON reaction (member, post)",
            """
            CREATE TABLE mail_domain_share (
                domain TEXT NOT NULL REFERENCES mail_domain ON DELETE CASCADE, organisation \(w.bytes) NOT NULL REFERENCES organisation,
                PRIMARY KEY (domain, organisation)
            ) \(w.tableEnd)
            """,
        ]
    }
}
