/// Who has which role in the community.
package struct RolesPage: Sendable {
    /// A role with who has it.
    package struct Holder: Sendable {
        package let held: HeldRole
        /// Nil where the member sits nowhere any more.
        package let person: Person?
    }

    package let holders: [Role.Kind: [Holder]]
    /// By id: those that moderators look after, and those that can be given.
    package let spaces: [Space]
}

extension ReadTransaction {
    package func rolesPage(for viewer: Viewer) throws -> RolesPage {
        try viewer.enter(by: .grantRoles)
        // A community has dozens of duties, not thousands.
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
