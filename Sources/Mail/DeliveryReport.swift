/// How far a mail got, step by step, for setting up a server.
package struct DeliveryReport: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        case done
        /// Not configured.
        case notNeeded
        case failed(FailureCause)
        case notReached
    }

    package let connected: Outcome
    package let encrypted: Outcome
    package let loggedIn: Outcome
    package let accepted: Outcome
    /// The server's last response; at most 200 characters.
    package let answer: String
}
