import HTML

/// A page that shows sections of a member's settings. Other features have pages of their own among the settings.
enum SettingsPage: String {
    case me, receiving, look, signIn = "sign-in", data

    var path: Path {
        switch self {
        case .me: .settings
        case .receiving: .settingsReceiving
        case .look: .settingsLook
        case .signIn: .settingsSignIn
        case .data: .settingsData
        }
    }

    var entry: PageEntry { PageEntry("settings.page.\(rawValue)", path) }
}
