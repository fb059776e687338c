import HTML

/// A section of the settings, named in addresses.
enum SettingsSection: String, CaseIterable {
    case profile, seat, look, asking, password, sessions, feeds, data, leave

    /// The id of its element.
    var id: String { "s-\(rawValue)" }

    /// The page with this section.
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

    /// The section, with a flash message.
    func saying(_ done: String) -> Path { page.path.saying(done).at(id) }
}
