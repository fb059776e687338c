/// Ends a membership at the member's own wish. Posts stay under their name; the address and every way in are removed.
package struct LeaveCommunity: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ viewer: Viewer) async throws {
        try await storage.write(as: viewer, holdingRoles: true) { work, viewer in
            _ = try work.members.hold(viewer.member)
            guard let mail = try work.members.mail(of: viewer.member) else { throw Refusal.notFound }
            if viewer.has(.operator), try !work.roles.hasOperator(besides: viewer.member) { throw Refusal.conflict("role.last-operator") }
            guard try work.members.leave(viewer.member) else { throw Refusal.notFound }
            try work.seats.rise(viewer.member)
            try work.roles.endAll(of: viewer.member)
            try work.sessions.endAll(of: viewer.member)
            try work.pendingSignIns.endAll(of: viewer.member)
            try work.feedKeys.remove(of: viewer.member)
            try work.passwords.remove(of: viewer.member)
            try work.secondFactors.remove(of: viewer.member)
            try work.mailLinks.forget(mail)
            try work.joinRequests.forget(mail)
            try work.letters.forget(mail)
            try work.drafts.removeAll(of: viewer.member)
            try work.events.append(.memberLeft, member: viewer.member, actor: viewer.member)
        }
    }
}
