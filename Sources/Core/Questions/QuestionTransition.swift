/// A state transition of a question, from the event log.
package struct QuestionTransition: Sendable {
    package let act: Act
    /// The reply concerned.
    package let post: ID<Post>?
    package let reason: String?
    package let at: Moment
    /// The member who acted. For rules only, never for display: the asker may be masked.
    let actor: ID<Member>?

    package enum Act: String, CaseIterable, Sendable {
        case accepted, unaccepted
        /// The reply was withdrawn by its author or a moderator.
        case withdrawn
        case reopened, doubted, confirmed
    }
}

extension [QuestionTransition] {
    /// The doubts since the answers were last confirmed, from transitions in ascending order.
    var doubts: [QuestionTransition] {
        var doubts: [QuestionTransition] = []
        for turn in self {
            switch turn.act {
            case .doubted: doubts.append(turn)
            case .accepted, .reopened, .confirmed: doubts = []
            case .unaccepted, .withdrawn: continue
            }
        }
        return doubts
    }
}
