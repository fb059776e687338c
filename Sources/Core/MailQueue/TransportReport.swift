/// How far a letter came that was sent to try the server out.
package struct TransportReport: Sendable, Hashable {
    package enum Step: String, Sendable, CaseIterable {
        case connect, encrypt
        case logIn = "log-in"
        case handOver = "hand-over"
    }

    package enum Outcome: Sendable, Hashable {
        case done, notNeeded, notReached
        /// The code is one of `TransportFailure`.
        case failed(code: String)
    }

    package let outcomes: [Step: Outcome]
    /// What the server said last. Shown to the operator who tried, never kept.
    package let answer: String

    package init(_ outcomes: [Step: Outcome], answer: String) {
        self.outcomes = outcomes
        self.answer = answer
    }

    package var isTaken: Bool { outcomes[.handOver] == .done }

    /// Why it was not taken.
    package var failure: String? {
        for case .failed(let code)? in Step.allCases.map({ outcomes[$0] }) { return code }
        return nil
    }
}
