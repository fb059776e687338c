/// A member as other members see them: where they sit and sat, their duties, what they wrote under their name.
package struct MemberPage: Sendable {
    package let member: Member
    /// The latest first; the first one lasts while its `until` is nil.
    package let sittings: [SeatAssignment]
    package let organisations: [ID<Organisation>: Organisation]
    package let roles: [Role]
    /// The spaces that roles name, as far as the viewer may know of them.
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
