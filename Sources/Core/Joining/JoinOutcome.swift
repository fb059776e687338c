/// What became of a confirmed application.
package enum JoinOutcome: Sendable {
    case joined(OpenedSession)
    /// The address is a member's already: they sign in.
    case known(SignInOutcome)
    /// The address does not tell the body: a person decides.
    case waiting
}
