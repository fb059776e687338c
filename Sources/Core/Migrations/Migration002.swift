import SQLCore

/// Columns and indexes for lists: last change of a list item, the viewer's own part, an organisation's posts. And agencies that share the
/// mail domain of their ministry.
enum Migration002 {
    static func statements(_ w: EngineWords) -> [String] {
        [
            "CREATE INDEX event_rename ON event (id) WHERE kind IN ('member.changed', 'member.left', 'organisation.changed')",
            "CREATE INDEX post_part ON post (topic, author)",
            "CREATE INDEX reaction_by ON reaction (member, post)",
            "CREATE INDEX post_seat ON post (seat)",
            """
            CREATE TABLE mail_domain_share (
                domain TEXT NOT NULL REFERENCES mail_domain ON DELETE CASCADE, organisation \(w.bytes) NOT NULL REFERENCES organisation,
                PRIMARY KEY (domain, organisation)
            ) \(w.tableEnd)
            """,
        ]
    }
}
