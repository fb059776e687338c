/// The forms of the settings, of which one may have come back refused.
struct SettingsForms {
    private let section: SettingsSection?
    let attempt: Attempt

    init(_ section: SettingsSection? = nil, _ attempt: Attempt = Attempt()) {
        self.section = section
        self.attempt = attempt
    }

    func attempt(_ section: SettingsSection) -> Attempt {
        section == self.section ? attempt : Attempt()
    }
}
