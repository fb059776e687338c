/// Adds an organisation that is not in the directory: a union, company, school or association.
package struct AddOrganisation: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ form: OrganisationForm, by viewer: Viewer) async throws -> Organisation {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.admitMembers)
            let draft = try OrganisationDraft(form)
            if let code = draft.code, try work.organisations.organisation(slug: code.text) != nil {
                throw Refusal.invalid("code", "organisation.code-taken")
            }
            let id: ID<Organisation> = work.newID()
            let organisation = Organisation(draft, id: id, slug: draft.code?.text ?? id.description)
            try work.organisations.insert(
                organisation,
                folded: [organisation.name, organisation.reading].map(\.folded).joined(separator: "\n"),
                source: .operator
            )
            for domain in draft.domains { try work.addMailDomain(domain, to: organisation.id, field: "domains") }
            try work.events.append(.organisationChanged, actor: viewer.member)
            return organisation
        }
    }
}

extension Organisation {
    init(_ draft: OrganisationDraft, id: ID<Organisation>, slug: String) {
        self.id = id
        self.slug = slug
        kind = draft.kind
        name = draft.name
        reading = draft.reading
        prefecture = draft.prefecture
    }
}
