import Core
import HTML
import Hummingbird

/// Organisations outside the published lists: adding and correcting them by hand.
struct AddedBodyPages: Sendable {
    static let length = 50

    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func add(_ member: MemberRequest, _ form: Form) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        return try await form.answer(beside: "name") {
            let organisation = try await AddOrganisation(storage: site.storage)(
                OrganisationForm(form),
                by: member.viewer
            )
            return .see(Path.manageOrganisations.saying("created").at("b-\(organisation.id)"))
        } again: {
            try await page(member, $0)
        }
    }

    func showCorrection(_ member: MemberRequest) async throws -> Response {
        try await correction(member, FormState())
    }

    func correct(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let id: ID<Organisation> = try member.visit.id()
        return try await form.answer(beside: "name") {
            try await CorrectOrganisation(storage: site.storage)(id, OrganisationForm(form), by: member.viewer)
            return .see(Path.manageOrganisations.saying("saved").at("b-\(id)"))
        } again: {
            try await correction(member, $0)
        }
    }

    private func correction(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let id: ID<Organisation> = try member.visit.id()
        let (body, frame) = try await site.load(member.visit) { try $0.addedByHand(id, by: member.viewer) }
        return try attempt.page { html in CorrectBodyView(visit: member, body: body, attempt: attempt).write(html, in: frame) }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        try member.viewer.enter(by: .admitMembers)
        let after = ID<Organisation>(member.visit.query["after"])
        let (bodies, frame) = try await site.load(member.visit) { snapshot in
            try snapshot.organisationLists.addedByHand(after: after, limit: Self.length + 1)
        }
        return try attempt.page { html in
            AddedBodiesView(visit: member, bodies: bodies, isFirst: after == nil, attempt: attempt).write(html, in: frame)
        }
    }
}

extension OrganisationForm {
    fileprivate init(_ form: Form) {
        self.init(
            kind: form["kind"],
            name: form["name"],
            reading: form["reading"],
            prefecture: form["prefecture"],
            code: form["code"],
            domains: form["domains"]
        )
    }
}
