/// Corrects a body that was added by hand. Its code stays: it is part of its address, and addresses never change.
package struct CorrectOrganisation: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter form: its code and domains are not looked at.
    package func callAsFunction(_ id: ID<Organisation>, _ form: OrganisationForm, by viewer: Viewer) async throws {
        var form = form
        form.domains = ""
        try await storage.write(as: viewer) { [form] work, viewer in
            let body = try work.addedByHand(id, by: viewer)
            var form = form
            form.code = PublicCode(body.slug)?.text ?? ""
            let draft = try OrganisationDraft(form)
            try work.organisations.update(
                Organisation(draft, id: id, slug: body.slug),
                folded: [draft.name, draft.reading].map(\.folded).joined(separator: "\n")
            )
            try work.events.append(.organisationChanged, actor: viewer.member)
        }
    }
}

extension ReadTransaction {
    /// A body that was added by hand, for who may correct it; those of the directory are corrected there.
    package func addedByHand(_ id: ID<Organisation>, by viewer: Viewer) throws -> Organisation {
        try viewer.enter(by: .admitMembers)
        guard let body = try organisations.organisation(id), try organisations.details(of: id)?.source == .operator else {
            throw Refusal.notFound
        }
        return body
    }
}
