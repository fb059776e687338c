/// Keeps a question for later, or changes one that is kept.
package struct KeepDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - id: the draft to change; nil makes a new one.
    ///   - version: the one that was read, where a page showed it; a conflict where the draft changed since.
    ///   - confirmed: what is to stay of the personal data in it: asked about only where an ambassador reads the draft.
    ///   - key: names one filling-in of the form: sent twice, it makes one draft.
    package func callAsFunction(
        _ content: DraftContent,
        in id: ID<Draft>?,
        version: Int? = nil,
        key: IdempotencyKey? = nil,
        confirmed: ConfirmedData = .none,
        as viewer: Viewer
    ) async throws -> ID<Draft> {
        let personal = PersonalData.all(in: content.text, voice: content.voice, by: viewer)
        return try await storage.write(as: viewer) { work, viewer in
            // What cannot be read any more is not kept as a place or as something seen.
            let content = try work.readable(content, by: viewer)
            _ = try work.members.lock(viewer.member)
            if let known = try id ?? key.flatMap({ try work.drafts.made(by: viewer.member, with: $0) }) {
                let access = try work.drafts.lock(known, by: viewer)
                try access.admitChange()
                guard !access.draft.content.isSame(as: content) else { return known }
                guard id == nil || version == nil || access.draft.version == version else {
                    throw Refusal.conflict("draft.changed-meanwhile")
                }
                if access.draft.ambassador != nil { try confirmed.admit(personal) }
                try work.drafts.replace(known, with: content)
                return known
            }
            guard try work.drafts.count(of: viewer.member) < Draft.limit else {
                throw Refusal.invalid("text", Refusal.Reason("draft.too-many", ["limit": "\(Draft.limit)"]))
            }
            let id: ID<Draft> = work.newID()
            try work.drafts.insert(id, content, by: viewer.member, key: key)
            return id
        }
    }
}

/// Throws a draft away, with all that was said about it.
package struct DiscardDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Draft>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try work.drafts.lock(id, by: viewer).admitChange()
            try work.drafts.discard(id)
        }
    }
}

extension WriteTransaction {
    fileprivate func readable(_ content: DraftContent, by viewer: Viewer) throws -> DraftContent {
        let places = try channels.readable(Set([content.channel].compactMap(\.self)), by: viewer)
        let seen = try readableTopics(content.seen, for: viewer)
        return try DraftContent(
            text: content.text,
            kind: content.kind,
            voice: content.voice,
            channel: content.channel.flatMap { places[$0] == nil ? nil : $0 },
            seen: content.seen.filter { seen[$0] != nil }
        )
    }
}
