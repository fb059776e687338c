import Core

/// What only a member themselves may see of their account.
struct SettingsAccount: Sendable {
    let mail: String
    let reading: String
    let job: String
    let sessions: [Session]
    /// Whether a new password asks for the one before.
    let asksForPassword: Bool
    /// When the addresses of the feeds were made; nil where there are none.
    let feedsSince: Moment?
    let asking: RoutingPreference
    /// Whether they hear by mail of answers to their questions.
    let hearsOfAnswers: Bool
}
