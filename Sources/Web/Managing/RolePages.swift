import Core
import HTML
import Hummingbird

/// Listing, granting and revoking roles.
struct RolePages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, grant: ID<Member>(member.visit.query["member"]), FormState())
    }

    func grant(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .grantRoles)
        let other = try form.id("member", Member.self)
        return try await form.answer(beside: "kind") {
            _ = try await GrantRole(storage: site.storage)(try RoleForm(form).role(), to: other, by: member.viewer)
            return .see(Path.manageRoles.saying("granted"))
        } again: {
            try await page(member, grant: other, $0)
        }
    }

    func end(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .grantRoles)
        let id: ID<HeldRole> = try member.visit.id()
        return try await form.answer(beside: "h-operator") {
            try await EndRole(storage: site.storage)(id, by: member.viewer)
            return .see(Path.manageRoles.saying("ended"))
        } again: { attempt in
            guard case .conflict = attempt.refusal else { throw attempt.refusal ?? .notFound }
            return try await page(member, grant: nil, attempt)
        }
    }

    private func page(_ member: MemberRequest, grant other: ID<Member>?, _ attempt: FormState) async throws -> Response {
        let search = member.visit.query["q"]
        let (found, frame) = try await site.load(member.visit) { snapshot in
            let page = try snapshot.rolesPage(for: member.viewer)
            let people = search.folded.isEmpty ? nil : try snapshot.people.search(search, limit: 20)
            return (page: page, people: people, person: try other.flatMap { try snapshot.people.person($0) })
        }
        return try attempt.page { html in
            if let person = found.person {
                GrantView(visit: member, page: found.page, person: person, attempt: attempt).write(html, in: frame)
            } else {
                RolesView(visit: member, page: found.page, search: search, found: found.people, attempt: attempt).write(html, in: frame)
            }
        }
    }
}
