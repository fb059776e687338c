/// Ends a suspension. The member gets back everything that was theirs.
package struct LiftSuspension: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// - Parameter reason: for the log; may be empty.
    package func callAsFunction(_ id: ID<Member>, reason: String, by viewer: Viewer) async throws {
        let reason = try TextRules.line(reason, field: "reason", limit: 200, required: false)
        try await storage.write(as: viewer, holdingRoles: true) { [stationery] work, viewer in
            _ = try work.membership(id, by: viewer)
            guard let mail = try work.suspensions.mail(of: id) else { throw Refusal.conflict("membership.not-suspended") }
            // A node of the previous release lets the address join again.
            guard try work.members.account(mail: mail) == nil else { throw Refusal.conflict("membership.mail-taken") }
            try work.suspensions.remove(id)
            try work.members.reinstate(id, mail: mail)
            try work.send(.reinstated, to: id, link: .front, on: stationery)
            try work.note(.lifted, on: id, reason: reason, by: viewer)
        }
    }
}
