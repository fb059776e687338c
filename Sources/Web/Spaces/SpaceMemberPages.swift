import Core
import HTML
import Hummingbird

/// The members of a space and their admission.
struct SpaceMemberPages: Sendable {
    let site: AppContext

    func list(_ member: MemberRequest) async throws -> Response {
        try await page(member, FormState())
    }

    func set(_ member: MemberRequest, _ form: Form) async throws -> Response {
        let space: ID<Space> = try member.visit.id()
        return try await form.answer(beside: "member") {
            let isMember = try form.word("change", MembershipChange.self) == .admit
            let other = try form.id("member", Member.self)
            try await AdmitToSpace(storage: site.storage, stationery: site.stationery)(other, to: space, isMember, as: member.viewer)
            // A member who leaves may no longer read the space.
            if other == member.viewer.member, !isMember { return .see(Path.spaces.saying("left")) }
            return .see(Path.spaceMembers(space).saying(isMember ? "admitted" : "removed"))
        } again: {
            try await page(member, $0)
        }
    }

    private func page(_ member: MemberRequest, _ attempt: FormState) async throws -> Response {
        let space: ID<Space> = try member.visit.id()
        let query = AdmittedQuery(after: ID<Member>(member.visit.query["after"]), search: member.visit.query["q"])
        let (found, frame) = try await site.load(member.visit) { try $0.spaceMembers(space, query, for: member.viewer) }
        return try attempt.page { html in
            let place = PlaceMembersView.Place(found.page.access, member.visit.texts)
            PlaceMembersView(visit: member.visit, place: place, members: found.members, query: query, attempt: attempt).write(
                html,
                in: frame
            )
        }
    }
}
