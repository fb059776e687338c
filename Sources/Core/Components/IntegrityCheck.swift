import SQLCore

/// Something that the rules of a feature do not allow, and a query that finds it. It reads whole tables: for the doctor, not for pages.
struct IntegrityCheck: Sendable {
    enum Advice: Sendable {
        /// Something was lost that only a backup has.
        case restore
        /// Nothing was lost; no act should leave this.
        case report
        case act(String)
    }

    /// What was found, as the beginning of a sentence: "Topics without their opening post".
    let what: String
    let advice: Advice
    /// Gives one column: the id of what is damaged.
    let query: SQL
    /// Where a query cannot tell: which of the texts that it gives are damaged.
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
