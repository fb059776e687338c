/// Keeps a question for later, or changes one that is kept.
package struct KeepDraft: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter id: the draft to change; nil makes a new one.
    package func callAsFunction(_ content: DraftContent, in id: ID<Draft>?, as viewer: Viewer) async throws -> ID<Draft> {
        try await storage.write { work in
            // What cannot be read any more is not kept as a place or as something seen.
            let content = try work.readable(content, by: viewer)
            if let id {
                try work.drafts.hold(id, by: viewer).admitChange()
                try work.drafts.replace(id, with: content)
                return id
            }
            _ = try work.members.hold(viewer.member)
            guard try work.drafts.count(of: viewer.member) < Draft.limit else {
                throw Refusal.invalid("text", Refusal.Reason("draft.too-many", ["limit": "\(Draft.limit)"]))
            }
            let id: ID<Draft> = work.newID()
            try work.drafts.insert(id, content, by: viewer.member)
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
        try await storage.write { work in
            try work.drafts.hold(id, by: viewer).admitChange()
            try work.drafts.remove(id, of: viewer.member)
        }
    }
}

extension Work {
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
