import HTML

/// A part of the settings, named in addresses.
enum SettingsSection: String, CaseIterable {
    case profile, seat, look, asking, password, sessions, feeds, data, leave

    /// Of the part's element.
    var id: String { "s-\(rawValue)" }

    /// Where the part stands.
    var page: SettingsPage {
        switch self {
        case .profile, .seat: .me
        case .asking, .feeds: .receiving
        case .look: .look
        case .password, .sessions: .signIn
        case .data, .leave: .data
        }
    }

    var place: Path { page.path.at(id) }

    /// The part, saying that something was done.
    func saying(_ done: String) -> Path { page.path.saying(done).at(id) }
}
