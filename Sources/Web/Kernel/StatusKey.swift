import HTML

/// The few things that can be said after an act. The word travels in the address; the sentence stands in the locale files.
enum StatusKey {
    private static let known: Set<String> = [
        "sent", "joined", "left", "read", "edited", "withdrawn", "solved", "reopened", "saved", "admitted", "removed", "archived",
        "unarchived", "created",
        "accepted", "refused", "ended", "signed-in", "welcome", "granted", "invited", "left-community", "sent-again", "password-set",
        "codes-off", "codes-reset", "restored", "kind-changed", "joined-several", "retried", "retry-soon", "unaccepted", "confirmed",
        "doubted",
        "not-now",
        "signed-out", "asked", "helped", "helped-kept", "draft-kept", "draft-shown", "draft-discarded", "commented",
        "suspended", "reinstated", "membership-ended",
        "card-helped", "card-help-taken-back", "card-doubted", "card-collected",
    ]

    static func of(_ visit: Visit) -> String? {
        let word = visit.query[ReportField.done.rawValue]
        return known.contains(word) ? "done.\(word)" : nil
    }
}

extension Path {
    /// The same page, saying that something was done.
    func saying(_ done: String) -> Path { adding(.done, done) }
}
