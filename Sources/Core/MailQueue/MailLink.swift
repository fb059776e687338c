import SQLCore

/// The purpose of a link in mail. It can be used once, before it expires.
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

    /// Lifetime in seconds of a link that its owner has just requested.
    static let lifetime = 30 * 60
    /// Lifetime in seconds of a link sent after a decision: long enough for a weekend.
    static let patientLifetime = 72 * 3600
}
