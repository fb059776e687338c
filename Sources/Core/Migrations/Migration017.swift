import SQLCore

/// The subject of an event, whatever kind it is of, in place of a column for each kind. The column of cards stays filled for the release before.
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
