import Core
import HTML

extension ComponentPages {
    static let settings = ComponentPages(
        name: "settings",
        archive: .none("What members decided about their accounts"),
        own: [PageEntry("frame.settings") { _ in .settings }],
        settings: [SettingsPage.me, .receiving, .look, .signIn].map(\.entry)
    ) { site in
        let settings = SettingsPages(site: site)
        return [
            .memberGet(Path.settings, settings.show(.me)),
            .memberGet(Path.settingsReceiving, settings.show(.receiving)),
            .memberGet(Path.settingsLook, settings.show(.look)),
            .memberGet(Path.settingsSignIn, settings.show(.signIn)),
            .memberPost(Path.settingsProfile, settings.changeProfile),
            .memberPost(Path.settingsSeat, .move, settings.moveSeat),
            .memberPost(Path.settingsLook, settings.changeLook),
            .memberPost(Path.settingsAsking, settings.changeAsking),
            .memberPost(Path.settingsPassword, .secure, settings.setPassword),
            .memberPost(Path.sessionsEndOthers, .secure, settings.endOtherSessions),
            .memberPost(Path.endSession, .secure, settings.endSession),
        ]
    }
}
