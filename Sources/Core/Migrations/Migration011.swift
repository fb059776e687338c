import SQLCore

/// Mail domains removed by operators, so that imports do not restore them; since when a reopened question waits.
enum Migration011 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            """
            CREATE TABLE removed_mail_domain (
                domain TEXT NOT NULL, organisation \(w.bytes) NOT NULL REFERENCES organisation, at \(w.integer) NOT NULL,
                PRIMARY KEY (domain, organisation)
            ) \(w.tableEnd)
            """,
            "ALTER TABLE topic ADD COLUMN asked_again \(w.integer)",
        ]
    }
}
