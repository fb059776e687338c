import Core
import HTML
import Hummingbird

/// The set-up page of a new community: the holder of the console's code founds it. Not found afterwards.
struct SetupPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        try await requireUnfounded()
        return try page(visit, FormState(), .untold)
    }

    func found(_ visit: PageRequest, _ form: Form) async throws -> Response {
        try await requireUnfounded()
        let choice = try await choice(form)
        if form.has("check") {
            let attempt = choice.flaws.isEmpty ? FormState(form) : FormState(form, refused: .invalid(choice.flaws), beside: "code")
            return try page(visit, attempt, choice)
        }
        return try await form.answer(beside: "code") {
            try await checkCode(form, visit)
            guard choice.flaws.isEmpty else { throw Refusal.invalid(choice.flaws) }
            let session = try await FoundCommunity(storage: site.storage)(
                name: form["community"],
                founder: JoinForm(form, language: visit.texts.language),
                organisation: choice.chosen,
                agent: visit.agent
            )
            return try await site.begin(session, visit, at: .home.saying("welcome"))
        } again: {
            try page(visit, $0.leading("organisation", to: choice.field), choice)
        }
    }

    private func requireUnfounded() async throws {
        guard try await site.community() == nil else { throw Refusal.notFound }
    }

    /// Counts each attempt before checking it.
    private func checkCode(_ form: Form, _ visit: PageRequest) async throws {
        try await site.storage.count([RateLimit("setup", of: visit.network, limit: 20, window: 900)])
        guard site.firstRun?.matches(form["code"]) == true else { throw Refusal.invalid("code", "setup.code-wrong") }
    }

    private func choice(_ form: Form) async throws -> FounderBody {
        switch try await site.bodyOfMail(form["mail"]) {
        case .known(let body) where form["body"].isEmpty: return .known(body)
        case .shared(let bodies) where form["body"].isEmpty: return FounderBody(bodies, chosen: ID<Organisation>(form["organisation"]))
        case .known, .shared, .unknown, .untold: break
        }
        let typed = form["body"]
        guard !typed.isEmpty else { return .untold }
        let found = try await site.storage.read { snapshot -> [Organisation] in
            if let exact = try snapshot.organisations.organisation(slug: typed) { return [exact] }
            return try snapshot.organisations.search(typed, limit: FounderBody.limit)
        }
        return FounderBody(found, chosen: ID<Organisation>(form["organisation"]))
    }

    private func page(_ visit: PageRequest, _ attempt: FormState, _ choice: FounderBody) throws -> Response {
        try attempt.page { html in
            SetupView(visit: visit, attempt: attempt, choice: choice, hasCode: site.firstRun != nil).write(html)
        }
    }
}
