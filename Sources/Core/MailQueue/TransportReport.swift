/// How far a test mail got.
package struct TransportReport: Sendable, Hashable {
    package enum Step: String, Sendable, CaseIterable {
        case connect, encrypt
        case logIn = "log-in"
        case handOver = "hand-over"
    }

    package enum Outcome: Sendable, Hashable {
        case done, notNeeded, notReached
        /// A code of `TransportFailure`.
        case failed(code: String)
    }

    package let outcomes: [Step: Outcome]
    /// The server's last answer. Shown to the operator who tests, never stored.
    package let answer: String

    package init(_ outcomes: [Step: Outcome], answer: String) {
        self.outcomes = outcomes
        self.answer = answer
    }

    package var isTaken: Bool { outcomes[.handOver] == .done }

    /// The reason of the failure.
    package var failure: String? {
        for case .failed(let code)? in Step.allCases.map({ outcomes[$0] }) { return code }
        return nil
    }
}
