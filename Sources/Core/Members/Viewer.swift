/// The member making a request, with what access checks and display need.
package struct Viewer: Sendable, Hashable {
    package let member: ID<Member>
    package let name: String
    package let seat: ID<Seat>
    package let section: String
    package let organisation: Organisation
    package let roles: [Role]
    package let preferences: Preferences

    /// Whether a role grants the right, everywhere or in `space`.
    package func may(_ right: Right, in space: ID<Space>? = nil) -> Bool {
        roles.contains { role in
            guard role.kind != .moderator || (space != nil && role.space == space) else { return false }
            return Right.table[role.kind]?.contains(right) ?? false
        }
    }

    package func has(_ kind: Role.Kind) -> Bool { roles.contains { $0.kind == kind } }

    /// What stands against an act that needs the right.
    func objection(toUsing right: Right, in space: ID<Space>? = nil) -> Refusal? {
        may(right, in: space) ? nil : .forbidden("access.no-right")
    }

    /// Refuses a viewer without the right.
    package func require(_ right: Right, in space: ID<Space>? = nil) throws(Refusal) {
        try objection(toUsing: right, in: space).refuse()
    }

    /// Answers *not found* to a viewer without the right, to whom the page must not exist.
    package func enter(by right: Right) throws(Refusal) {
        guard may(right) else { throw .notFound }
    }
}
