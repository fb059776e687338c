import Core

/// Account data that only the member may see.
struct SettingsAccount: Sendable {
    let mail: String
    let reading: String
    let job: String
    let sessions: [Session]
    /// Whether a new password requires the old one.
    let asksForPassword: Bool
    /// When the feed addresses were created; nil without any.
    let feedsSince: Moment?
    let asking: RoutingPreference
    /// Whether the member gets mail about answers to their questions.
    let hearsOfAnswers: Bool
}
