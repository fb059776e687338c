/// Changes a member's name and reading.
package struct ChangeProfile: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(name: String, reading: String, by viewer: Viewer) async throws {
        let person = try PersonName(name, reading: reading)
        try await storage.write(as: viewer) { work, viewer in
            guard try work.members.rename(viewer.member, person) else { throw Refusal.notFound }
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
