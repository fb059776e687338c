/// Suspends a member: every session ends, and they get neither requests nor mail. Posts, seat, roles and places stay theirs.
package struct SuspendMember: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ id: ID<Member>, reason: String, by viewer: Viewer) async throws {
        let reason = try TextRules.line(reason, field: "reason", limit: 200)
        try await storage.write(as: viewer, holdingRoles: true) { [stationery] work, viewer in
            _ = try work.members.lock(id)
            let member = try work.membership(id, by: viewer)
            guard member.state == .active, let mail = try work.members.mail(of: id) else {
                throw Refusal.conflict("membership.suspended-already")
            }
            try work.letters.forget(mail)
            try work.send(.suspended, to: id, link: .front, values: ["reason": reason], on: stationery)
            try work.suspensions.insert(id, mail: mail)
            try work.members.suspend(id)
            try work.shutOut(id)
            try work.note(.suspended, on: id, reason: reason, by: viewer)
        }
    }
}

extension WriteTransaction {
    /// Records an act on a membership and emits its event, with kinds of events that the previous release knows.
    func note(_ kind: MembershipAct.Kind, on member: ID<Member>, reason: String, by viewer: Viewer) throws {
        try membershipActs.insert(kind, on: member, reason: reason, by: viewer.member, id: newID())
        try events.append(kind == .lifted ? .memberChanged : .memberLeft, member: member, actor: viewer.member)
    }
}
