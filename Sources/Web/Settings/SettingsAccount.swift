import Core

/// What only a member themselves may see of their account.
struct SettingsAccount: Sendable {
    let mail: String
    let reading: String
    let job: String
    let sessions: [Session]
}
