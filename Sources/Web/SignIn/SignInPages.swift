import Core
import HTML
import Hummingbird

/// Signing in by mail or password, and signing out.
struct SignInPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        if visit.viewer != nil { return .see(wanted(visit.query) ?? .home) }
        return try await page(visit, wanted: wanted(visit.query))
    }

    func send(_ visit: PageRequest, _ form: Form) async throws -> Response {
        let wanted = wanted(form)
        return try await form.answer(beside: "mail") {
            try await RequestSignIn(storage: site.storage, stationery: site.stationery)(
                form["mail"],
                language: visit.texts.language.rawValue,
                network: visit.network,
                browser: visit.browser
            )
            var response = Response.page { html in
                LetterSentView(visit: visit, letter: .signIn(wanted: wanted), form: form).write(html)
            }
            response.setCookie(SessionCookie.want(wanted, on: site))
            return response
        } again: {
            try await page(visit, mail: $0, wanted: wanted)
        }
    }

    func signIn(_ visit: PageRequest, _ form: Form) async throws -> Response {
        let wanted = wanted(form)
        return try await form.answer(beside: "password") {
            let entrance = try await SignInWithPassword(storage: site.storage, hashing: site.passwords)(
                mail: form["mail"],
                password: form["password"],
                network: visit.network,
                browser: visit.browser,
                agent: visit.agent
            )
            return try await site.enter(entrance, visit, at: wanted)
        } again: {
            try await page(visit, password: $0, wanted: wanted)
        }
    }

    /// Signing out is idempotent.
    func signOut(_ visit: PageRequest, _ form: Form) async throws -> Response {
        if let session = visit.session, let viewer = visit.viewer { try await site.end(session, of: viewer) }
        var response = Response.see(Path.front.saying("signed-out"))
        response.setCookie(SessionCookie.end(on: site))
        return response
    }

    private func wanted(_ form: Form) -> Path? { site.page(at: form["return"]) }

    private func page(
        _ visit: PageRequest,
        mail: FormState = FormState(),
        password: FormState = FormState(),
        wanted: Path?
    ) async throws -> Response {
        let community = try await site.storage.read { try $0.community.founded() }
        let view = SignInView(visit: visit, community: community, mail: mail, password: password, wanted: wanted)
        return try (password.flaws.isEmpty ? mail : password).page { html in view.write(html) }
    }
}
