/// 先に見てもらう: shows a draft to one ambassador, who is told by letter. Another one takes the place of the first.
package struct RehearseDraft: Sendable {
    let storage: Storage
    let stationery: Stationery

    package init(storage: Storage, stationery: Stationery) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ id: ID<Draft>, with ambassador: ID<Member>, as viewer: Viewer) async throws {
        try await storage.count([RateLimit("rehearsal", of: "\(viewer.member)", limit: 20, window: 86_400)])
        try await storage.write { [stationery] work in
            let access = try work.drafts.hold(id, by: viewer)
            try access.admitChange()
            guard ambassador != viewer.member, try work.roles.roles(of: ambassador).contains(where: { $0.kind == .ambassador }) else {
                throw Refusal.invalid("ambassador", "draft.no-ambassador")
            }
            guard access.draft.ambassador != ambassador else { return }
            try work.drafts.show(id, to: ambassador)
            try work.tell(ambassador, .rehearsal, of: id, on: stationery)
        }
    }
}

/// Says something about a draft: the ambassador to its author, or the author back.
package struct CommentOnDraft: Sendable {
    /// How much can be said about one draft.
    static let limit = 100

    let storage: Storage
    let stationery: Stationery

    package init(storage: Storage, stationery: Stationery) {
        self.storage = storage
        self.stationery = stationery
    }

    package func callAsFunction(_ id: ID<Draft>, _ text: String, as viewer: Viewer) async throws {
        try await storage.write { [stationery] work in
            let access = try work.drafts.hold(id, by: try work.current(viewer))
            let text = try TextRules.body(text, field: "text", limit: 2_000)
            let comments = try work.drafts.comments(on: id)
            guard comments.count < Self.limit else { throw Refusal.invalid("text", "draft.enough-said") }
            try work.drafts.insert(work.newID(), on: id, text, by: viewer.member)
            // One letter for each turn, not for each sentence.
            guard comments.last?.author != viewer.member else { return }
            let other = access.isAuthor ? access.draft.ambassador : access.draft.author
            if let other { try work.tell(other, .draftComment, of: id, on: stationery) }
        }
    }
}

extension Work {
    /// The letter tells nothing of the draft: mail passes through many hands.
    fileprivate func tell(_ member: ID<Member>, _ kind: LetterKind, of draft: ID<Draft>, on stationery: Stationery) throws {
        guard let mail = try members.mail(of: member), let account = try members.account(mail: mail) else { return }
        try send(kind, to: account.addressee(nil), link: .draft(draft), on: stationery)
    }
}
