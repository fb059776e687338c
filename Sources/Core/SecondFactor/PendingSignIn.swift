/// Somebody who has proved the first factor and has to show a code. It opens nothing; its secret goes into a cookie of its own.
package struct PendingSignIn: Sendable {
    package let secret: Secret
    package let expiresAt: Moment

    /// Seconds to find the telephone in.
    static let lifetime = 600
}

/// Where the first factor leads: in, or to the question for a code.
package enum SignInOutcome: Sendable {
    case open(OpenedSession)
    case pending(PendingSignIn)
}
