import SQLCore

/// A signed-in browser.
package struct Session: Sendable, Hashable {
    package let id: ID<Session>
    /// The user agent, shortened.
    package let agent: String
    package let createdAt: Moment
    package let seenAt: Moment
    package let expiresAt: Moment

    /// Lifetime in seconds after the last request.
    static let lifetime = 30 * 86_400
    /// Minimum seconds between two updates of the last request: a write per page would cost too much.
    static let touchInterval = 3600
    /// Seconds within which a session begun from mail may set a password without the old one: the recovery for a forgotten password.
    static let letterFreshness = 900
}
