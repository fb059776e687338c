/// Creates a space. Its creator becomes its first member.
package struct CreateSpace: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ draft: SpaceDraft, as viewer: Viewer) async throws -> ID<Space> {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.arrangeSpaces)
            let space = work.newID(Space.self)
            try work.community.lock()
            try UniqueName.check(draft.name, besides: work.spaces.names()) { try work.spaces.insert(space, draft) }
            _ = try work.spaces.admit(viewer.member, to: space)
            try work.events.append(.spaceChanged, actor: viewer.member)
            return space
        }
    }
}
