import Core

extension ComponentPages {
    static let settings = ComponentPages(
        name: "settings",
        archive: .none("What members decided about their accounts"),
        own: [PageEntry("frame.settings") { _ in .settings }]
    ) { site in
        let settings = SettingsPages(site: site)
        return [
            .memberGet("/settings", settings.show(.me)),
            .memberGet("/settings/receiving", settings.show(.receiving)),
            .memberGet("/settings/look", settings.show(.look)),
            .memberGet("/settings/sign-in", settings.show(.signIn)),
            .memberGet("/settings/data", settings.show(.data)),
            .memberPost("/settings/profile", settings.changeProfile),
            .memberPost("/settings/seat", .move, settings.moveSeat),
            .memberPost("/settings/look", settings.changeLook),
            .memberPost("/settings/asking", settings.changeAsking),
            .memberPost("/settings/password", .secure, settings.setPassword),
            .memberPost("/settings/sessions/end-others", .secure, settings.endOtherSessions),
            .memberPost("/settings/sessions/{id}/end", .secure, settings.endSession),
            .memberGet("/settings/data.json", settings.takeAlong),
            .memberPost("/settings/leave", .secure, settings.leave),
        ]
    }
}
