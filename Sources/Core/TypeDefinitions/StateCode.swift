/// The fixed codes of states: the same in every community, whatever a state is called. Statistics and open data go by them.
package enum StateCode: String, Codable, CaseIterable, Sendable {
    // Of questions.
    case open, answered, solved, stale
    // Of cases.
    case received, triaged
    case inReview = "in_review"
    case returned, adopted, conditional, declined, merged, withdrawn, active, ended
    case handedOver = "handed_over"
    case continued, stopped

    /// Whether nothing has to come after it.
    package var isEnd: Bool {
        switch self {
        case .solved, .adopted, .declined, .merged, .withdrawn, .ended, .handedOver, .continued, .stopped: true
        case .open, .answered, .stale, .received, .triaged, .inReview, .returned, .conditional, .active: false
        }
    }

    /// Whether somebody is told no: they are told why.
    package var needsReason: Bool {
        switch self {
        case .returned, .declined, .withdrawn, .stopped, .stale: true
        case .open, .answered, .solved, .received, .triaged, .inReview, .adopted, .conditional, .merged, .active, .ended, .handedOver,
            .continued:
            false
        }
    }

    /// How a state of this code looks.
    package enum Tone: String, Codable, Sendable {
        case waiting, moving, done, closed
    }

    package var tone: Tone {
        switch self {
        case .open, .received, .returned, .stale: .waiting
        case .answered, .triaged, .inReview, .conditional, .active: .moving
        case .solved, .adopted, .ended, .handedOver, .continued: .done
        case .declined, .merged, .withdrawn, .stopped: .closed
        }
    }
}
