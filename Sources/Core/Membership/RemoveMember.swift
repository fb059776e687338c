/// Ends another member's membership, as if they had left. Posts stay under their name.
package struct RemoveMember: Sendable {
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
            guard let mail = try work.members.mail(of: id) ?? work.suspensions.mail(of: id) else { throw Refusal.notFound }
            let addressee = Recipient(mail: mail, name: member.name, language: try work.members.language(of: id))
            try work.endMembership(of: id, mail: mail)
            if try !work.community.founded().isDemo {
                try work.send(.removed, to: addressee, link: .front, values: ["reason": reason], on: stationery)
            }
            try work.note(.removed, on: id, reason: reason, by: viewer)
        }
    }
}
