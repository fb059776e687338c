import SQLCore

/// Versions of drafts against concurrent edits, and idempotency keys of drafts and cards.
enum Migration008 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            "ALTER TABLE draft ADD COLUMN version \(w.integer) NOT NULL DEFAULT 1",
            "ALTER TABLE draft ADD COLUMN idempotency TEXT",
            "CREATE UNIQUE INDEX draft_key ON draft (author, idempotency)",
            "ALTER TABLE card ADD COLUMN idempotency TEXT",
            "CREATE UNIQUE INDEX card_key ON card (topic, idempotency)",
        ]
    }
}
