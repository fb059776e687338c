/// The forms of the settings, at most one of them refused.
struct SettingsForms {
    private let section: SettingsSection?
    let attempt: FormState

    init(_ section: SettingsSection? = nil, _ attempt: FormState = FormState()) {
        self.section = section
        self.attempt = attempt
    }

    func attempt(_ section: SettingsSection) -> FormState {
        section == self.section ? attempt : FormState()
    }
}
