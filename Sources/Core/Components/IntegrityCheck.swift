import SQLCore

/// A query for rows that violate a feature's rules. It scans whole tables, so it is for the doctor and not for pages.
struct IntegrityCheck: Sendable {
    enum Advice: Sendable {
        /// Data was lost; restore a backup.
        case restore
        /// Nothing was lost, but no act should cause this.
        case report
        case act(String)
    }

    /// The finding, as the beginning of a sentence: "Topics without their opening post".
    let what: String
    let advice: Advice
    /// Returns one column: the ids of violating rows.
    let query: SQL
    /// Decides which of the returned texts are violations, when SQL cannot.
    let isDamaged: (@Sendable (String) -> Bool)?

    init(_ what: String, _ advice: Advice, _ query: SQL, where isDamaged: (@Sendable (String) -> Bool)? = nil) {
        (self.what, self.advice, self.query, self.isDamaged) = (what, advice, query, isDamaged)
    }
}

extension IntegrityCheck.Advice {
    private static let backup = "Stop the server, keep a copy of the database, and restore the last backup from before it happened."

    var words: String {
        switch self {
        case .restore: Self.backup
        case .report: "Reading goes on as it is; please report it with the version of the program, because no act should leave this."
        case .act(let words): words
        }
    }

    static let lostLines = Self.act("The log has lost lines. " + backup)
    static let lostEnd = Self.act("The log has lost its end. " + backup)
}
