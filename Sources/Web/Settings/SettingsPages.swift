import Core
import HTML
import Hummingbird

/// A member's account settings. A page for each subject, a form for each setting.
struct SettingsPages: Sendable {
    let site: AppContext

    func show(_ page: SettingsPage) -> @Sendable (MemberRequest) async throws -> Response {
        { member in try await self.page(member, page, SettingsForms()) }
    }

    func changeProfile(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .profile, beside: "name") {
            try await ChangeProfile(storage: site.storage)(name: form["name"], reading: form["reading"], by: member.viewer)
        }
    }

    func moveSeat(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .seat, beside: "section") {
            _ = try await MoveSeat(storage: site.storage, stationery: site.stationery)(
                section: form["section"],
                job: form["job"],
                shares: form["shares"] == "yes",
                by: member.viewer
            )
        }
    }

    func changeLook(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let preferences = Preferences(
            language: form["language"].isEmpty ? nil : form["language"],
            theme: form["theme"].isEmpty ? nil : form["theme"],
            keys: form["keys"] == "yes"
        )
        var response = try await act(member, form, .look, beside: "language") {
            try await ChangePreferences(storage: site.storage)(preferences, by: member.viewer)
        }
        // An earlier choice in the footer must not override this one.
        if response.status == .seeOther {
            response.setCookie(LanguageCookie.keep(preferences.language.flatMap(Language.init(rawValue:)), on: site))
        }
        return response
    }

    func changeAsking(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await act(member, form, .asking, beside: "asking") {
            let asking = try form.word("asking", RoutingPreference.self)
            try await ChangeAsking(storage: site.storage)(asking, answersByMail: form["answers"] == "yes", by: member.viewer)
        }
    }

    func setPassword(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "password") {
            let session = try await SetPassword(storage: site.storage, hashing: site.passwords, stationery: site.stationery)(
                form["password"],
                current: form["current"],
                session: member.session,
                agent: member.visit.agent,
                by: member.viewer
            )
            var response = Response.see(SettingsSection.password.saying("password-set"))
            response.setCookie(SessionCookie.hold(session.secret, on: site))
            return response
        } again: {
            try await page(member, .signIn, SettingsForms(.password, $0))
        }
    }

    func endSession(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Session> = try member.visit.id()
        try await site.end(id, of: member.viewer)
        return .see(SettingsSection.sessions.saying("ended"))
    }

    func endOtherSessions(_ member: MemberRequest, _ form: Form) async throws -> Response {
        _ = try await EndOtherSessions(storage: site.storage)(except: member.session, of: member.viewer)
        return .see(SettingsSection.sessions.saying("ended"))
    }

    /// The member's data export, as one file.
    func takeAlong(_ member: MemberRequest) async throws -> Response {
        let record = try await site.storage.read { try $0.ownRecord(of: member.viewer) }
        return .json(try OwnRecordFile(record, site: site.settings.url, at: member.visit.now).json(), file: "yoriai-my-data.json")
    }

    func leave(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try await form.answer(beside: "confirm") {
            guard form["confirm"].folded == member.viewer.name.folded else {
                throw Refusal.invalid("confirm", Refusal.Reason("settings.leave-mismatch", ["name": member.viewer.name]))
            }
            try await LeaveCommunity(storage: site.storage)(member.viewer)
            var response = Response.see(Path.front.saying("left-community"))
            response.setCookie(SessionCookie.end(on: site))
            return response
        } again: {
            try await page(member, .data, SettingsForms(.leave, $0))
        }
    }

    /// Runs the act and returns to its section; when refused, with the input.
    private func act(
        _ member: MemberRequest,
        _ form: Form,
        _ section: SettingsSection,
        beside field: String,
        saying word: String = "saved",
        _ body: () async throws -> Void
    ) async throws -> Response {
        try await form.answer(beside: field) {
            try await body()
            return .see(section.saying(word))
        } again: {
            try await page(member, section.page, SettingsForms(section, $0))
        }
    }

    private func page(_ member: MemberRequest, _ page: SettingsPage, _ forms: SettingsForms) async throws -> Response {
        let viewer = member.viewer
        let (account, frame) = try await site.load(member.visit) { snapshot in
            SettingsAccount(
                mail: try snapshot.members.mail(of: viewer.member)?.text ?? "",
                reading: try snapshot.members.member(viewer.member)?.reading ?? "",
                job: try snapshot.seats.seat(viewer.seat)?.job ?? "",
                sessions: try snapshot.sessions.sessions(of: viewer.member),
                asksForPassword: try snapshot.asksForPassword(member.session, of: viewer),
                feedsSince: try snapshot.feedKeys.madeAt(by: viewer.member),
                asking: try snapshot.members.asking(viewer.member) ?? .mail,
                hearsOfAnswers: try snapshot.members.hearsOfAnswers(viewer.member)
            )
        }
        return try forms.attempt.page { html in
            SettingsView(member: member, page: page, account: account, forms: forms).write(html, in: frame)
        }
    }
}
