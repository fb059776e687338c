/// Says something else about the community, as a new version. What was said before stays readable.
package struct ChangeCommunity: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter base: the version that was changed, empty for the first: whoever did not see what somebody else wrote meanwhile is told.
    package func callAsFunction(_ field: CommunityField, to typed: String, base: String, by viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.operate)
            let text = try field.checked(typed)
            try work.community.lock()
            let current = try work.communityVersions.current().versions[field]
            guard base == current.map({ "\($0.id)" }) ?? "" else { throw Refusal.conflict("community.changed-meanwhile") }
            let before = try current?.text ?? (field == .name ? work.community.founded().name : "")
            guard text != before else { return }
            // Under which name it was founded stands in its history too.
            if field == .name, current == nil { try work.communityVersions.insertFoundingName(work.newID(), by: viewer.member) }
            try work.communityVersions.insert(work.newID(), field, text, by: viewer.member)
            try work.events.append(.communityChanged, actor: viewer.member)
        }
    }
}
