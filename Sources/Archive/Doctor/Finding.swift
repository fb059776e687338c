import Core

/// One thing that the doctor found, and what to do about it.
package struct Finding: Sendable, Equatable {
    package let what: String
    package let advice: String

    package init(_ what: String, advice: String) {
        self.what = what
        self.advice = advice
    }
}

extension Finding {
    init(_ damage: Damage) {
        let (what, advice) = Self.words(damage.kind)
        let more = damage.count > damage.examples.count ? " …" : ""
        self.init("\(what): \(damage.count) (\(damage.examples.joined(separator: ", "))\(more)).", advice: advice)
    }

    private static let restore = "Stop the server, keep a copy of the database, and restore the last backup from before it happened."
    private static let report =
        "Reading goes on as it is; please report it with the version of the program, because no act should leave this."

    private static func words(_ kind: Damage.Kind) -> (String, String) {
        switch kind {
        case .openingMissing: ("Topics without their opening post", restore)
        case .repliesMiscounted: ("Topics that count another number of replies than they have", report)
        case .lastRepliesWrong: ("Topics whose last replies are not the newest", report)
        case .stateAgainstAnswer:
            ("Questions whose state does not fit to their answer", "Open the question's page and accept the answer again, or reopen it.")
        case .answerMissing: ("Questions whose accepted answer is not there", "Open the question's page and reopen it.")
        case .movementMissing: ("Topics whose last movement is not in the log", restore)
        case .readBeyondLog: ("Members who have read further than the log goes", "The log has lost its end. " + restore)
        case .eventWithoutObject: ("Lines of the log about something that is not there", restore)
        case .postWithoutEvent: ("Posts that the log does not know", "The log has lost lines. " + restore)
        case .versionsMissing: ("Posts whose earlier versions are incomplete", restore)
        case .cardVersionsMissing: ("Knowledge cards whose earlier versions are incomplete", restore)
        case .cardWithoutEvent: ("Knowledge cards that the log does not know", "The log has lost lines. " + restore)
        case .cardSourceElsewhere: ("Knowledge cards that rest on a post of another topic", report)
        case .routedWithoutQuestion: ("Topics that were brought to members and are no questions", report)
        case .seatMissing: ("Active members without a seat", "They can take one under their settings.")
        case .suspensionWrong:
            ("Suspended members who are active or have no seat", "Ask an operator to lift the suspension and to suspend them again.")
        case .operatorMissing:
            ("Nobody operates the community", "No member has the role 管理者 any more. Restore a backup from before it was given back.")
        }
    }
}
