import SQLCore

/// Changes how a member is asked for answers, and whether they get mail about answers to their own questions.
package struct ChangeAsking: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ asking: RoutingPreference, answersByMail: Bool = true, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard try work.members.set(asking, answersByMail: answersByMail, of: viewer.member) else { throw Refusal.notFound }
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
