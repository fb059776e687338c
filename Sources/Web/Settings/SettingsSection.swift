/// A part of the settings, named in addresses.
enum SettingsSection: String, CaseIterable {
    case profile, seat, look, asking, password, codes, sessions, feeds, data, leave

    /// Of the part's element.
    var id: String { "s-\(rawValue)" }
}
