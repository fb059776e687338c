import Core
import HTML
import Hummingbird

/// Asks for the second factor at sign-in. Reveals nothing about the account.
struct CodePages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        guard let pending = visit.pending, try await site.storage.read({ try $0.pendingSignIns.exists(token: pending.hash) }) else {
            return .see(.signIn)
        }
        return try page(visit, FormState(), wanted: site.page(at: visit.query["return"]))
    }

    func signIn(_ visit: PageRequest, _ form: Form) async throws -> Response {
        let wanted = site.page(at: form["return"])
        return try await form.answer(beside: "code") {
            guard let pending = visit.pending else { throw Refusal.notFound }
            let session = try await FinishSignIn(storage: site.storage, seal: site.seal)(
                pending,
                code: form["code"],
                network: visit.network,
                agent: visit.agent
            )
            var response = try await site.begin(session, visit, at: wanted ?? .home.saying("signed-in"))
            response.setCookie(SessionCookie.pend(nil, on: site))
            return response
        } again: { attempt in
            guard case .notFound = attempt.refusal else { return try page(visit, attempt, wanted: wanted) }
            return try page(visit, FormState(form, refused: .invalid("code", "second-factor.too-late"), beside: "code"), wanted: wanted)
        }
    }

    private func page(_ visit: PageRequest, _ attempt: FormState, wanted: Path?) throws -> Response {
        try attempt.page { html in CodeView(visit: visit, attempt: attempt, wanted: wanted).write(html) }
    }
}
