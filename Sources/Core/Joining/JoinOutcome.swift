/// The result of confirming an application.
package enum JoinOutcome: Sendable {
    case joined(OpenedSession)
    /// The address belongs to a member already: they sign in.
    case known(SignInOutcome)
    /// The organisation is unknown: the application waits for review.
    case waiting
}
