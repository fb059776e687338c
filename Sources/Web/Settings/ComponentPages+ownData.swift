import Core
import HTML

extension ComponentPages {
    static let ownData = ComponentPages(
        name: "own-data",
        archive: .none("What members take along when they leave"),
        settings: [SettingsPage.data.entry]
    ) { site in
        let settings = SettingsPages(site: site)
        return [
            .memberGet(Path.settingsData, settings.show(.data)),
            .memberGet(Path.ownRecord, settings.takeAlong),
            .memberPost(Path.settingsLeave, .secure, settings.leave),
        ]
    }
}
