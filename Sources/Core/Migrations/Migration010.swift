import SQLCore

/// Whether members hear by mail of answers to their questions; where nothing was chosen, they do.
enum Migration010 {
    @Sendable static func statements(_ w: EngineWords) -> [String] {
        ["ALTER TABLE member ADD COLUMN answers_by_mail \(w.integer)"]
    }
}
