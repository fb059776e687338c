/// The roles of the community with their holders.
package struct RolesPage: Sendable {
    /// A role with its holder.
    package struct Holder: Sendable {
        package let held: HeldRole
        /// Nil when the member has no seat.
        package let person: Person?
    }

    package let holders: [Role.Kind: [Holder]]
    /// By id: the moderators' spaces, and those that can be granted.
    package let spaces: [Space]
}

extension ReadTransaction {
    package func rolesPage(for viewer: Viewer) throws -> RolesPage {
        try viewer.enter(by: .grantRoles)
        // A community has dozens of roles, not thousands.
        let held = try Role.Kind.allCases.filter { $0 != .member }.flatMap { try roles.holders(of: $0, limit: 500) }
        let people = try people.people(Set(held.map(\.member)))
        return RolesPage(
            holders: Dictionary(grouping: held, by: \.role.kind).mapValues { held in
                held.map { RolesPage.Holder(held: $0, person: people[$0.member]) }
            },
            spaces: try spaces.all(by: viewer).filter(\.mayArrange).map(\.space)
        )
    }
}
