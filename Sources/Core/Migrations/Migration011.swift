import SQLCore

/// Mail domains that an operator took from a body, so that no import of the directory brings them back; since when a question that was opened
/// again waits.
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
