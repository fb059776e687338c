/// Ends the viewer's own membership. Posts stay under the name; the address, sessions and credentials are deleted.
package struct LeaveCommunity: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ viewer: Viewer) async throws {
        try await storage.write(as: viewer, holdingRoles: true) { work, viewer in
            _ = try work.members.lock(viewer.member)
            guard let mail = try work.members.mail(of: viewer.member) else { throw Refusal.notFound }
            if viewer.has(.operator), try !work.roles.hasOperator(besides: viewer.member) { throw Refusal.conflict("role.last-operator") }
            try work.endMembership(of: viewer.member, mail: mail)
            try work.events.append(.memberLeft, member: viewer.member, actor: viewer.member)
        }
    }
}
