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
