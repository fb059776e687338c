/// Archives a space (no more writing) or reopens it. Its content stays readable.
package struct ArchiveSpace: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ space: ID<Space>, _ isArchived: Bool, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            _ = try work.spaces.access(space, by: viewer)
            try viewer.require(.arrangeSpaces, in: space)
            try work.spaces.setArchived(space, isArchived)
            try work.events.append(.spaceChanged, actor: viewer.member)
        }
    }
}
