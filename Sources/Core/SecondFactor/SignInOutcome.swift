/// The result of the first factor: a session, or the question for a code.
package enum SignInOutcome: Sendable {
    case open(OpenedSession)
    case pending(PendingSignIn)
}
