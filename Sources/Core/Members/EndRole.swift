/// Takes a role from a member. The last operator keeps theirs.
package struct EndRole: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<HeldRole>, by viewer: Viewer) async throws {
        try await storage.write(as: viewer, holdingRoles: true) { work, viewer in
            try viewer.require(.grantRoles)
            guard let held = try work.roles.current(id) else { throw Refusal.notFound }
            try held.role.objectionToChange(by: viewer).refuse()
            if held.role.kind == .operator, try !work.roles.hasOperator(besides: held.member) {
                throw Refusal.conflict("role.last-operator")
            }
            try work.roles.end(id)
            try work.events.append(.roleChanged, member: held.member, actor: viewer.member)
        }
    }
}
