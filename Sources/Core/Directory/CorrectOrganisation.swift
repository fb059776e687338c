/// Corrects an organisation added by hand. Its code stays, because it is part of its address and addresses never change.
package struct CorrectOrganisation: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter form: code and domains are ignored.
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
    /// An organisation added by hand, for viewers who may correct it; those from the directory are corrected in the file.
    package func addedByHand(_ id: ID<Organisation>, by viewer: Viewer) throws -> Organisation {
        try viewer.enter(by: .admitMembers)
        guard let body = try organisations.organisation(id), try organisations.details(of: id)?.source == .operator else {
            throw Refusal.notFound
        }
        return body
    }
}
