import Core
import HTML
import Hummingbird

/// Bodies that no published list has: adding one by hand.
struct AddedBodyPages: Sendable {
    static let length = 50

    let site: Site

    func list(_ member: MemberVisit) async throws -> Response {
        try await page(member, Attempt())
    }

    func add(_ member: MemberVisit, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        do {
            let organisation = try await AddOrganisation(storage: site.storage)(
                OrganisationForm(
                    kind: form["kind"],
                    name: form["name"],
                    reading: form["reading"],
                    prefecture: form["prefecture"],
                    code: form["code"],
                    domains: form["domains"]
                ),
                by: member.viewer
            )
            return .see(Path.manageOrganisations.saying("created").at("b-\(organisation.id)"))
        } catch Refusal.invalid(let flaws) {
            return try await page(member, Attempt(form, flaws: flaws))
        }
    }

    private func page(_ member: MemberVisit, _ attempt: Attempt) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        let after = ID<Organisation>(member.visit.query["after"])
        let (bodies, frame) = try await site.load(member.visit) { snapshot in
            try snapshot.organisationLists.addedByHand(after: after, limit: Self.length + 1)
        }
        return .page(attempt.status) { html in
            AddedBodiesView(visit: member, bodies: bodies, isFirst: after == nil, attempt: attempt).write(html, in: frame)
        }
    }
}
