/// 先に見てもらう: shows a draft to one ambassador, who gets a mail. A new ambassador replaces the previous one.
package struct RequestDraftReview: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// - Parameter content: what the author saw; a conflict when the draft has changed since.
    package func callAsFunction(
        _ id: ID<Draft>,
        saying content: Checked<DraftContent>,
        with ambassador: ID<Member>,
        as viewer: Viewer
    ) async throws {
        // A refused or repeated request does not count towards the limit.
        guard try await storage.read({ try $0.isNews($0.drafts.access(id, by: viewer), to: ambassador, from: viewer) }) else { return }
        try await storage.count([RateLimit("rehearsal", of: "\(viewer.member)", limit: 20, window: 86_400)])
        try await storage.write(as: viewer) { [stationery] work, viewer in
            let access = try work.drafts.lock(id, by: viewer)
            guard try work.isNews(access, to: ambassador, from: viewer) else { return }
            let kept = access.draft.content
            guard kept.text == content.words.text, kept.voice == content.voice else { throw Refusal.conflict("draft.changed-meanwhile") }
            try work.drafts.show(id, to: ambassador)
            // The mail says nothing about the draft, because mail is not confidential.
            try work.send(.rehearsal, to: ambassador, link: .draft(id), on: stationery)
        }
    }
}

extension ReadTransaction {
    /// Whether the ambassador cannot see the draft yet; refuses one who may not be asked.
    fileprivate func isNews(_ access: DraftAccess, to ambassador: ID<Member>, from viewer: Viewer) throws -> Bool {
        try access.objectionToChange.refuse()
        guard ambassador != viewer.member, try roles.roles(of: ambassador).contains(where: { $0.kind == .ambassador }) else {
            throw Refusal.invalid("ambassador", "draft.no-ambassador")
        }
        return access.draft.ambassador != ambassador
    }
}
