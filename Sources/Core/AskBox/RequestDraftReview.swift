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

/// 見せるのをやめる: ends the ambassador's access to the draft. Comments stay.
package struct HideDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Draft>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try work.drafts.lock(id, by: viewer).objectionToChange.refuse()
            try work.drafts.show(id, to: nil)
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

/// Comments on a draft: the ambassador or the author.
package struct CommentOnDraft: Sendable {
    /// The maximum number of comments on a draft.
    static let limit = 100
    /// The maximum length of a comment.
    package static let length = 2_000

    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ id: ID<Draft>, _ text: Checked<String>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { [stationery] work, viewer in
            let access = try work.drafts.lock(id, by: viewer)
            let text = try TextRules.body(text.words, field: "text", limit: Self.length)
            let comments = try work.drafts.comments(on: id)
            guard comments.count < Self.limit else { throw Refusal.invalid("text", "draft.enough-said") }
            try work.drafts.insert(work.newID(), on: id, text, by: viewer.member)
            // One mail per turn, not per comment.
            guard comments.last?.author != viewer.member else { return }
            let other = access.isAuthor ? access.draft.ambassador : access.draft.author
            if let other { try work.send(.draftComment, to: other, link: .draft(id), on: stationery) }
        }
    }
}
