import SQLCore

/// What a link in a letter is good for. Used once, within its time.
package struct MailLink: Sendable, Hashable {
    package let id: ID<MailLink>
    package let purpose: Purpose
    package let mail: MailAddress
    let payload: String
    package let expiresAt: Moment
    let isUsed: Bool

    package enum Purpose: String, CaseIterable, Sendable, SQLBindable, SQLReadable {
        case join
        case signIn = "sign-in"
    }

    /// Seconds that a link stays good which somebody has just asked for and waits for.
    static let lifetime = 30 * 60
    /// Seconds for a link that arrives unasked after a decision: over a weekend.
    static let patientLifetime = 72 * 3600
}
