/// How far a mail came, step by step, for whoever sets a server up.
package struct DeliveryReport: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        case done
        /// The settings do not ask for it.
        case notNeeded
        case failed(FailureCause)
        case notReached
    }

    package let connected: Outcome
    package let encrypted: Outcome
    package let loggedIn: Outcome
    package let accepted: Outcome
    /// What the server said last; at most 200 characters.
    package let answer: String
}
