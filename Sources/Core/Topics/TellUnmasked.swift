/// Tells the authors of masked posts about an unmasking, some days later, because an inquiry must not be announced at once. Each is told
/// once, even with several nodes.
package struct TellUnmasked: Sendable {
    package static let standardDays = 7

    let storage: Storage
    let stationery: MailComposer
    /// 0 tells at once.
    let days: Int

    package init(storage: Storage, stationery: MailComposer, days: Int = Self.standardDays) {
        self.storage = storage
        self.stationery = stationery
        self.days = days
    }

    /// Returns the number of processed unmaskings; call again until it is 0.
    package func callAsFunction(limit: Int = 50) async throws -> Int {
        let days = days
        guard try await storage.read({ try $0.unmaskings.hasUntold(before: $0.now.adding(-days * 86_400)) }) else { return 0 }
        return try await storage.write { [stationery] work in
            let due = try work.unmaskings.claimUntold(before: work.now.adding(-days * 86_400), limit: limit)
            for look in due where look.author != look.actor {
                let notice = NewNotice(kind: .unmasked, member: look.author, post: look.post, reason: look.reason)
                try work.notices.insert(notice, work.newID(), by: look.actor)
                let values = ["actor": look.actorName, "reason": look.reason]
                try work.send(.unmasked, to: look.author, link: .post(look.post), values: values, on: stationery)
            }
            return due.count
        }
    }
}
