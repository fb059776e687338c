import HTML

/// A page of the settings.
enum SettingsPage: String, CaseIterable {
    case me, receiving, look, signIn = "sign-in", codes, data

    var path: Path {
        switch self {
        case .me: .settings
        case .receiving: .settingsReceiving
        case .look: .settingsLook
        case .signIn: .settingsSignIn
        case .codes: .secondFactor
        case .data: .settingsData
        }
    }

    func name(_ texts: Texts) -> String { texts("settings.page.\(rawValue)") }
}
