/// A sign-in whose first factor succeeded. It grants no access; its secret is in a cookie of its own.
package struct PendingSignIn: Sendable {
    package let secret: Secret
    package let expiresAt: Moment

    /// Lifetime in seconds.
    static let lifetime = 600
}
