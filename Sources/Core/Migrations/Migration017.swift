import SQLCore

/// The subject of an event of any kind, instead of a column per kind. The column of cards is still filled for the previous release.
enum Migration017 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        [
            "ALTER TABLE event ADD COLUMN subject_kind TEXT",
            "ALTER TABLE event ADD COLUMN subject \(w.bytes)",
            "UPDATE event SET subject_kind = 'card', subject = card WHERE card IS NOT NULL",
            "CREATE INDEX event_subject ON event (subject, id) WHERE subject IS NOT NULL",
        ]
    }
}
