import Core
import HTML
import Hummingbird

/// The mail domains of organisations.
struct DomainPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, slug: member.visit.query["body"], FormState())
    }

    func add(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        let body = try await body(form)
        return try await form.answer(beside: "domain") {
            try await AddMailDomain(storage: site.storage)(form["domain"], to: body.id, by: member.viewer)
            return .see(Path.manageDomains(of: body).saying("saved"))
        } again: {
            try await page(member, slug: body.slug, $0)
        }
    }

    func remove(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        let body = try await body(form)
        try await RemoveMailDomain(storage: site.storage)(form["domain"], of: body.id, by: member.viewer)
        return .see(Path.manageDomains(of: body).saying("removed"))
    }

    private func body(_ form: Form) async throws -> Organisation {
        let slug = form["body"]
        guard let body = try await site.storage.read({ try $0.organisations.organisation(slug: slug) }) else { throw Refusal.notFound }
        return body
    }

    private func page(_ member: MemberRequest, slug: String, _ attempt: FormState) async throws -> Response {
        let search = member.visit.query["q"]
        let (page, frame) = try await site.load(member.visit) { try $0.domainsPage(slug: slug, search: search, for: member.viewer) }
        return try attempt.page { html in
            DomainsView(visit: member, page: page, search: search, attempt: attempt).write(html, in: frame)
        }
    }
}
