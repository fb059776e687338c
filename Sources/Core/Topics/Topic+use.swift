import SQLCore

extension Topic {
    /// What a topic is to somebody who has the same question.
    package enum Use: CaseIterable, Sendable {
        /// An answer to it, also one that is doubted by now.
        case solved
        /// A report of what somebody did.
        case experience
        /// The same question, which waits for its answer.
        case asking
        case notice, talk

        init(_ kind: Kind, _ state: QuestionState?) {
            switch (kind, state) {
            case (.question, .solved), (.question, .stale): self = .solved
            case (.question, _): self = .asking
            case (.practice, _): self = .experience
            case (.announcement, _): self = .notice
            case (.discussion, _): self = .talk
            }
        }

        /// Of topics `t`.
        var condition: SQL {
            let states = QuestionState.allCases.filter { Use(.question, $0) == self }
            let kinds = Kind.allCases.filter { $0 != .question && Use($0, nil) == self }
            return states.isEmpty ? "t.kind IN \(list: kinds)" : "t.kind = 'question' AND t.state IN \(list: states)"
        }
    }

    package var use: Use { Use(kind, state) }
}
