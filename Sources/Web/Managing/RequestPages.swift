import Core
import HTML
import Hummingbird

/// Applications waiting for review.
struct RequestPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await queue(member)
    }

    /// A single application, with what was typed about it.
    func show(_ member: MemberRequest) async throws -> Response {
        do {
            return try await one(member, FormState())
        } catch Refusal.conflict(let reason) {
            return try await queue(member, conflict: reason)
        }
    }

    func decide(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        let id: ID<JoinRequest> = try member.visit.id()
        let accepts = form["decision"] != "refuse"
        return try await form.answer(beside: "reason") {
            let decision = accepts ? try await accepting(form) : .refuse(reason: form["reason"])
            try await DecideRequest(storage: site.storage, stationery: site.stationery)(id, decision, by: member.viewer)
            return .see(Path.manageRequests.saying(accepts ? "accepted" : "refused"))
        } again: { attempt in
            // Another reviewer decided meanwhile: the queue says so, unless there are words to keep.
            if case .conflict(let reason) = attempt.refusal, form.words.isEmpty { return try await queue(member, conflict: reason) }
            return try await one(member, attempt)
        }
    }

    /// The organisation is one of those offered, or one typed by code or name.
    private func accepting(_ form: Form) async throws -> JoinDecision {
        let adds = form["domain"] == "yes"
        if let id = ID<Organisation>(form["organisation"]) { return .accept(into: id, addDomain: adds) }
        let typed = form["body"]
        guard !typed.folded.isEmpty else { throw Refusal.invalid("organisation", "manage-requests.choose-body") }
        let (found, near) = try await site.storage.read { snapshot in
            let found = try snapshot.organisationLists.named(typed)
            return (found, try found.isEmpty ? snapshot.organisationLists.bodies(OrganisationFilter(text: typed), limit: 10) : [])
        }
        // Prefix matches are offered, never taken: the reviewer must confirm one.
        guard near.isEmpty else { throw Refusal.invalid("body", Refusal.Reason("manage-requests.choose-found", ["typed": typed])) }
        if let flaw = BodyChoice.flaw(found, field: "body") { throw Refusal.invalid([flaw]) }
        guard let body = found.first else { throw Refusal.notFound }
        return .accept(into: body.id, addDomain: adds)
    }

    private func queue(_ member: MemberRequest, conflict: Refusal.Reason? = nil) async throws -> Response {
        let after = conflict == nil ? ID<JoinRequest>(member.visit.query["after"]) : nil
        let (page, frame) = try await site.load(member.visit) { try $0.requestsPage(after: after, for: member.viewer) }
        return .page(conflict == nil ? .ok : .conflict) { html in
            RequestsView(visit: member, page: page, conflict: conflict, isFirst: after == nil).write(html, in: frame)
        }
    }

    private func one(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let id: ID<JoinRequest> = try member.visit.id()
        let (typed, isAmbiguous) = (attempt.form["body"], attempt.flaws.contains { $0.field == "body" })
        let (found, frame) = try await site.load(member.visit) { snapshot in
            let page = try snapshot.requestPage(id, for: member.viewer)
            let others = isAmbiguous ? try snapshot.organisationLists.bodies(OrganisationFilter(text: typed), limit: 10) : []
            return (request: page.request, fitting: page.fitting, others: others)
        }
        return try attempt.page { html in
            RequestView(visit: member, request: found.request, fitting: found.fitting, others: found.others, attempt: attempt).write(
                html,
                in: frame
            )
        }
    }
}
