/// Ends that a domain admits people to a body, until an operator enters it again: no import gives it back to the body. Who has joined stays.
package struct RemoveMailDomain: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ domain: String, of organisation: ID<Organisation>, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.admitMembers)
            guard try work.mailDomains.remove(domain, of: organisation) else { throw Refusal.notFound }
            try work.events.append(.organisationChanged, actor: viewer.member)
        }
    }
}
