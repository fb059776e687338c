import SQLCore

/// A browser that is signed in.
package struct Session: Sendable, Hashable {
    package let id: ID<Session>
    /// What the browser calls itself, shortened.
    package let agent: String
    package let createdAt: Moment
    package let seenAt: Moment
    package let expiresAt: Moment

    /// Seconds after the last visit.
    static let lifetime = 30 * 86_400
    /// Seconds that pass before a visit is noted again: a write for each page would cost more than it tells.
    static let touchInterval = 3600
    /// Seconds in which who came by a letter may set a password without the old one: the way back for who forgot it.
    static let letterFreshness = 900
}
