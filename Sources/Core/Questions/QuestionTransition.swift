/// Something that changed the state of a question, as the log has it.
package struct QuestionTransition: Sendable {
    package let act: Act
    /// The reply it was about.
    package let post: ID<Post>?
    package let reason: String?
    package let at: Moment
    /// Who did it. Known to the rules, not to pages: the asker may be masked.
    let actor: ID<Member>?

    package enum Act: String, CaseIterable, Sendable {
        case accepted, unaccepted
        /// The reply was taken back by who wrote it, or by who looks after the place.
        case withdrawn
        case reopened, doubted, confirmed
    }
}

extension [QuestionTransition] {
    /// What was said since somebody last found that the answers hold; of turns, the oldest first.
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
