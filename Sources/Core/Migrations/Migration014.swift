import SQLCore

/// The operators' texts about the community with their versions, and the versions that new members agreed to.
enum Migration014 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE community_version (
                id \(w.bytes) PRIMARY KEY, field TEXT NOT NULL, text TEXT NOT NULL, author \(w.bytes) NOT NULL REFERENCES member,
                at \(w.integer) NOT NULL
            ) \(w.tableEnd)
            """,
            "CREATE INDEX community_version_field ON community_version (field, id)",
            """
            CREATE TABLE consent (
                member \(w.bytes) NOT NULL REFERENCES member, version \(w.bytes) NOT NULL REFERENCES community_version,
                at \(w.integer) NOT NULL, PRIMARY KEY (member, version)
            ) \(w.tableEnd)
            """,
            "ALTER TABLE join_request ADD COLUMN versions TEXT",
        ]
    }
}
