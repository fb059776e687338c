/// Saves a new draft, or a new version of one.
package struct KeepDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameters:
    ///   - id: the draft to change; nil makes a new one.
    ///   - version: the version that was read, if a page showed it; a later one is a conflict.
    ///   - confirmed: the confirmed personal data: required only when an ambassador reads the draft.
    ///   - key: the idempotency key: a repeated submit makes one draft.
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
            // Channels and topics that are no longer readable are dropped.
            let content = try work.readable(content, by: viewer)
            _ = try work.members.lock(viewer.member)
            if let known = try id ?? key.flatMap({ try work.drafts.made(by: viewer.member, with: $0) }) {
                let access = try work.drafts.lock(known, by: viewer)
                try access.objectionToChange.refuse()
                guard !access.draft.content.isSame(as: content) else { return known }
                guard id == nil || version == nil || access.draft.version == version else {
                    throw Refusal.conflict("draft.changed-meanwhile")
                }
                if access.draft.ambassador != nil { try confirmed.objection(to: personal).refuse() }
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
