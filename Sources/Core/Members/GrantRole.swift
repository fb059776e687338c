/// Gives a member a role.
package struct GrantRole: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ role: Role, to member: ID<Member>, by viewer: Viewer) async throws -> ID<HeldRole> {
        let role = try role.withCheckedField()
        try role.objectionToGrant.refuse()
        return try await storage.write(as: viewer, holdingRoles: true) { work, viewer in
            try role.objectionToChange(by: viewer).refuse()
            guard try work.members.lock(member) else { throw Refusal.notFound }
            if let space = role.space, try !work.roles.hasSpace(space) { throw Refusal.invalid("space", "role.space-missing") }
            try role.objectionToYear(at: work.now).refuse()
            guard try !work.roles.roles(of: member).contains(role) else { throw Refusal.conflict("role.held-already") }
            let id: ID<HeldRole> = work.newID()
            try work.roles.insert(role, of: member, until: role.end, by: viewer.member, id: id)
            try work.events.append(.roleChanged, member: member, actor: viewer.member)
            return id
        }
    }
}

extension Role {
    fileprivate func withCheckedField() throws(Refusal) -> Role {
        guard case .topic(let name) = field else { return self }
        let line = try TextRules.line(name, field: "field", limit: 60)
        return Role(kind, space: space, field: Field(named: line), fiscalYear: fiscalYear)
    }
}
