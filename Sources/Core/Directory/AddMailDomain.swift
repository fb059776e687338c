/// Registers a mail domain of one organisation: owners of its addresses join without review from now on.
package struct AddMailDomain: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ domain: String, to organisation: ID<Organisation>, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.admitMembers)
            let domain = try MailDomain(domain)
            guard let organisation = try work.organisations.organisation(organisation) else { throw Refusal.notFound }
            try work.addMailDomain(domain, to: organisation.id)
            try work.events.append(.organisationChanged, actor: viewer.member)
        }
    }
}

extension WriteTransaction {
    /// Adds a domain; one that the organisation already has is unchanged.
    func addMailDomain(_ domain: MailDomain, to organisation: ID<Organisation>, field: String = "domain") throws {
        try community.lock()
        let owner = try mailDomains.owner(of: domain)
        if owner == organisation { return }
        guard owner == nil else { throw Refusal.invalid(field, "domain.taken") }
        guard try !mailDomains.coversOthers(domain, than: organisation) else { throw Refusal.invalid(field, "domain.covers-others") }
        try mailDomains.insert(domain, of: organisation)
    }
}
