import Core
import HTML
import Hummingbird

/// Asks who has proved the first factor for a code. Says nothing of whose account it is.
struct CodePages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        guard let pending = visit.pending, try await site.storage.read({ try $0.pendingSignIns.exists(token: pending.hash) }) else {
            return .see(.signIn)
        }
        return page(visit, Attempt(), wanted: site.page(at: visit.query["return"]))
    }

    func signIn(_ visit: Visit, _ form: Form) async throws -> Response {
        let wanted = site.page(at: form["return"])
        do {
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
        } catch Refusal.notFound {
            return page(visit, Attempt(form, flaws: [Refusal.Flaw("code", "second-factor.too-late")]), wanted: wanted)
        } catch let refusal as Refusal {
            return page(visit, try Attempt(form, refused: refusal, beside: "code"), wanted: wanted)
        }
    }

    private func page(_ visit: Visit, _ attempt: Attempt, wanted: Path?) -> Response {
        attempt.page { html in CodeView(visit: visit, attempt: attempt, wanted: wanted).write(html) }
    }
}
