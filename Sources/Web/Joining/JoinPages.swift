import Core
import HTML
import Hummingbird

/// The form for joining.
struct JoinPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        if visit.viewer != nil { return .see(.home) }
        return try await page(visit, FormState())
    }

    /// The fragment that names the organisation while the form is filled in.
    func body(_ visit: PageRequest) async throws -> Response {
        let body = try await site.bodyOfMail(visit.query["mail"])
        return .fragment { html in
            BodyOfMailView(texts: visit.texts, body: body, fields: FormState().fields(visit.texts)).write(html)
        }
    }

    /// Looks up the organisation, returns from the page about the mail for a correction, or applies, depending on the button.
    func send(_ visit: PageRequest, _ form: Form) async throws -> Response {
        if form.has("edit") { return try await page(visit, FormState(form)) }
        if form.has("check") { return try await page(visit, checked(form)) }
        return try await form.answer(beside: "mail") {
            let application = JoinForm(form, language: visit.texts.language)
            try await RequestToJoin(storage: site.storage, stationery: site.stationery)(application, network: visit.network)
            return .page { html in LetterSentView(visit: visit, letter: .join, form: form).write(html) }
        } again: {
            try await page(visit, $0)
        }
    }

    func waiting(_ visit: PageRequest) async throws -> Response {
        let decisions = try await site.storage.read { try $0.joinRequests.decisions() }
        return .page { html in
            WaitingView(visit: visit, deciders: decisions.deciders, usualSeconds: decisions.usualSeconds).write(html)
        }
    }

    private func checked(_ form: Form) -> FormState {
        do {
            _ = try MailAddress(form["mail"])
            return FormState(form)
        } catch {
            return FormState(form, refused: error, beside: "mail")
        }
    }

    private func page(_ visit: PageRequest, _ attempt: FormState) async throws -> Response {
        let body = try await site.bodyOfMail(attempt.form["mail"])
        let (community, isOpen) = try await site.storage.read { (try $0.communityVersions.current(), try $0.isAnythingPublic()) }
        return try attempt.page { html in
            JoinView(visit: visit, attempt: attempt, body: body, community: community, isOpen: isOpen).write(html)
        }
    }
}

extension JoinForm {
    /// The fields shared by joining and founding.
    init(_ form: Form, language: Language) {
        self.init(
            mail: form["mail"],
            name: form["name"],
            reading: form["reading"],
            section: form["section"],
            job: form["job"],
            organisation: form["organisation"],
            consent: form["consent"] == "yes",
            agreement: form["agreement"],
            language: language.rawValue
        )
    }
}
