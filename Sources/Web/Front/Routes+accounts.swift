extension Routes {
    /// Everything around accounts: from the front page to the door.
    static func accounts(_ site: Site) -> [Route] {
        front(site) + joining(site) + signingIn(site) + settings(site) + secondFactor(site)
    }

    private static func front(_ site: Site) -> [Route] {
        let front = FrontPages(site: site)
        let setup = SetupPages(site: site)
        let demo = DemoPages(site: site)
        return [
            .get("/", front.show),
            .get("/conduct", front.conduct),
            .get("/privacy", front.privacy),
            .get("/help", front.help),
            .get("/sources", front.sources),
            .post("/language", front.setLanguage),
            .get("/setup", setup.show),
            .post("/setup", setup.found),
            .get("/demo", demo.show),
            .post("/demo/{id}", demo.enter),
        ]
    }

    private static func joining(_ site: Site) -> [Route] {
        let join = JoinPages(site: site)
        let links = LinkPages(site: site)
        return [
            .get("/join", join.show),
            .post("/join", join.send),
            .get("/join/body", join.body),
            .get("/join/waiting", join.waiting),
            .get("/link/{link}", links.show),
            .post("/link/{link}", links.use),
        ]
    }

    private static func signingIn(_ site: Site) -> [Route] {
        let pages = SignInPages(site: site)
        return [
            .get("/sign-in", pages.show),
            .post("/sign-in", pages.send),
            .post("/sign-in/password", pages.signIn),
            .get("/sign-in/code", CodePages(site: site).show),
            .post("/sign-in/code", CodePages(site: site).signIn),
            .post("/sign-out", pages.signOut),
        ]
    }

    private static func secondFactor(_ site: Site) -> [Route] {
        let pages = SecondFactorPages(site: site)
        return [
            .memberGet("/settings/second-factor", pages.show),
            .memberPost("/settings/second-factor", .secure, pages.begin),
            .memberPost("/settings/second-factor/confirmation", .secure, pages.confirm),
            .memberPost("/settings/second-factor/recovery", .secure, pages.renewRecoveryCodes),
            .memberPost("/settings/second-factor/end", .secure, pages.end),
        ]
    }

    private static func settings(_ site: Site) -> [Route] {
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
            .memberGet("/members/{id}", MemberPages(site: site).show),
        ]
    }
}
