/// Publishes a new version of a text about the community. Earlier versions stay readable.
package struct ChangeCommunity: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter base: the version that was edited, empty for the first; a concurrent edit is a conflict.
    package func callAsFunction(_ field: CommunityField, to typed: String, base: String, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.operate)
            let text = try field.checked(typed)
            try work.community.lock()
            let current = try work.communityVersions.current().versions[field]
            guard base == current.map({ "\($0.id)" }) ?? "" else { throw Refusal.conflict("community.changed-meanwhile") }
            let before = try current?.text ?? (field == .name ? work.community.founded().name : "")
            guard text != before else { return }
            // The founding name belongs to the history too.
            if field == .name, current == nil { try work.communityVersions.insertFoundingName(work.newID(), by: viewer.member) }
            try work.communityVersions.insert(work.newID(), field, text, by: viewer.member)
            try work.events.append(.communityChanged, actor: viewer.member)
        }
    }
}
