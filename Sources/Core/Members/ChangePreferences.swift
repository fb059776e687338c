/// Changes a member's display preferences.
package struct ChangePreferences: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ preferences: Preferences, by viewer: Viewer) async throws {
        let preferences = try preferences.checked()
        try await storage.write(as: viewer) { work, viewer in
            guard try work.members.set(preferences, of: viewer.member) else { throw Refusal.notFound }
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
