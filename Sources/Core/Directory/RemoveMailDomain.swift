/// Stops a mail domain from admitting people, until an operator adds it again: imports do not restore it. Existing members stay.
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
