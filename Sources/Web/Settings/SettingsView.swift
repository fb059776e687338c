import Core
import HTML

/// A member's settings.
struct SettingsView {
    private static let labels = PersonFields.labels.merging([
        "language": "settings.language", "theme": "settings.theme", "asking": "settings.asking.how", "password": "settings.new-password",
        "current": "settings.current-password",
        "confirm": "settings.leave",
    ]) { first, _ in first }

    let member: MemberRequest
    let page: SettingsPage
    let account: SettingsAccount
    let forms: SettingsForms

    private var visit: PageRequest { member.visit }
    private var viewer: Viewer { member.viewer }
    private var texts: Texts { visit.texts }

    func write(_ html: HTML, in frame: MemberLayout) {
        let head = SettingsHead(member: member, page: page.entry)
        frame.page(html, title: forms.attempt.title(head.title, texts), current: .settings, status: FlashKey.of(visit)) {
            html.div("page-wide stack-l") {
                head.write(html)
                ErrorSummary.write(html, forms.attempt.flaws, texts, labels: Self.labels)
                parts(html)
            }
        }
    }

    private func parts(_ html: HTML) {
        switch page {
        case .me:
            profile(html)
            seat(html)
            fixed(html)
        case .receiving:
            asking(html)
            FeedSettingsView(texts: texts, now: visit.now, since: account.feedsSince).write(html)
        case .look: look(html)
        case .signIn:
            password(html)
            SessionsView(member: member, sessions: account.sessions).write(html)
        case .data:
            data(html)
            leave(html)
        }
    }

    private func section(_ html: HTML, _ section: SettingsSection, _ path: Path, fields: (Field) -> Void) {
        SettingsPart(texts: texts, section: section).write(html) {
            html.form("stack", .post, .action(path)) {
                fields(forms.attempt(section).fields(texts))
                html.p {
                    html.button(section == .leave ? "btn btn-bad" : "btn", .type("submit")) {
                        html.text(texts("settings.\(section.rawValue).send"))
                    }
                }
            }
        }
    }

    private func profile(_ html: HTML) {
        section(html, .profile, .settingsProfile) { fields in
            fields.line(html, "name", label: "person.name", value: viewer.name, autocomplete: "name")
            fields.line(html, "reading", label: "person.reading", value: account.reading)
        }
    }

    private func seat(_ html: HTML) {
        section(html, .seat, .settingsSeat) { fields in
            fields.line(html, "section", label: "person.section", value: viewer.section)
            fields.line(html, "job", label: "person.job", value: account.job, isRequired: false)
            // Asked only when the seat has another holder.
            if fields.flaws.contains(where: { $0.field == "shares" }) { fields.check(html, "shares", label: "settings.seat-shares") }
        }
    }

    private func look(_ html: HTML) {
        section(html, .look, .settingsLook) { fields in
            let languages =
                [("", texts("settings.language.auto"))] + Language.allCases.map { ($0.rawValue, Texts.of($0)("foot.this-language")) }
            let themes = ["", "light", "dark"].map { ($0, texts($0.isEmpty ? "settings.theme.auto" : "settings.theme.\($0)")) }
            fields.select(
                html,
                "language",
                label: "settings.language",
                options: languages,
                chosen: viewer.preferences.language ?? "",
                isRequired: false
            )
            fields.select(
                html,
                "theme",
                label: "settings.theme",
                options: themes,
                chosen: viewer.preferences.theme ?? "",
                isRequired: false
            )
            fields.check(html, "keys", label: "settings.keys", isOn: viewer.preferences.keys)
        }
    }

    private func asking(_ html: HTML) {
        section(html, .asking, .settingsAsking) { fields in
            fields.select(
                html,
                "asking",
                label: "settings.asking.how",
                options: RoutingPreference.allCases.map { ($0.rawValue, texts("settings.asking.\($0.rawValue)")) },
                chosen: account.asking.rawValue
            )
            fields.check(html, "answers", label: "settings.answers", isOn: account.hearsOfAnswers)
        }
    }

    private func password(_ html: HTML) {
        section(html, .password, .settingsPassword) { fields in
            // Password managers need the account name.
            html.input(
                "vh",
                .name("username"),
                .value(account.mail),
                .named("autocomplete", "username"),
                .named("tabindex", "-1"),
                .hidden,
                .flag("readonly")
            )
            if account.asksForPassword {
                fields.password(html, "current", label: "settings.current-password", autocomplete: "current-password")
            }
            fields.password(html, "password", label: "settings.new-password", autocomplete: "new-password")
        }
    }

    private func data(_ html: HTML) {
        SettingsPart(texts: texts, section: .data).write(html) {
            html.p { html.a("btn", .href(.ownRecord), .flag("download")) { html.text(texts("settings.data.send")) } }
        }
    }

    private func leave(_ html: HTML) {
        section(html, .leave, .settingsLeave) { fields in
            html.ul("bullets") {
                for number in 1...3 { html.li(text: texts("settings.leave.fact-\(number)")) }
            }
            fields.line(html, "confirm", label: "settings.confirm", autocomplete: "off")
        }
    }

    /// What the member cannot change here.
    private func fixed(_ html: HTML) {
        html.section("sec", .labelled(by: "h-account")) {
            html.div("sec-head") { html.h2(nil, .id("h-account"), text: texts("settings.account")) }
            html.dl("facts") {
                html.dt(text: texts("settings.mail"))
                html.dd(text: account.mail)
                html.dt(text: texts("member.body"))
                html.dd(text: viewer.organisation.name)
            }
            html.p("sub", text: texts("settings.mail.text"))
        }
    }
}
