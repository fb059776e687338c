/// Dismisses a notice.
package struct SeeNotice: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Idempotent, because two pages may show the same notice.
    package func callAsFunction(_ id: ID<Notice>, by viewer: Viewer) async throws {
        _ = try await storage.write(as: viewer) { work, viewer in try work.notices.see(id, by: viewer.member) }
    }
}
