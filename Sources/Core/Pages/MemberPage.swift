/// A member's profile for other members: seats, roles, and posts under their name.
package struct MemberPage: Sendable {
    package let member: Member
    /// Latest first; the first is current while its `until` is nil.
    package let sittings: [SeatAssignment]
    package let organisations: [ID<Organisation>: Organisation]
    package let roles: [Role]
    /// The spaces of the roles that the viewer may know.
    package let spaces: [ID<Space>: Space]
    package let written: [WrittenPost]

    package static let length = 20
}

extension ReadTransaction {
    package func memberPage(_ id: ID<Member>, for viewer: Viewer) throws -> MemberPage {
        guard let member = try members.member(id) else { throw Refusal.notFound }
        let sittings = try seats.history(of: id)
        let roles = try roles.roles(of: id)
        let readable = roles.contains { $0.space != nil } ? try spaces.readable(by: viewer) : []
        return MemberPage(
            member: member,
            sittings: sittings,
            organisations: try organisations.organisations(Set(sittings.map(\.seat.organisation))),
            roles: roles,
            spaces: readable.keyed(by: \.space.id, \.space),
            written: try written(by: id, limit: MemberPage.length, for: viewer)
        )
    }
}
