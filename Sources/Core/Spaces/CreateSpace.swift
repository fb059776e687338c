/// Creates a space. Its creator becomes its first member.
package struct CreateSpace: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ draft: SpaceDraft, as viewer: Viewer) async throws -> ID<Space> {
        try await storage.write(as: viewer) { work, viewer in try work.create(draft, by: viewer) }
    }
}

extension WriteTransaction {
    func create(_ draft: SpaceDraft, by viewer: Viewer) throws -> ID<Space> {
        try viewer.require(.arrangeSpaces)
        let space = newID(Space.self)
        try community.lock()
        try UniqueName.check(draft.name, besides: spaces.names()) { try spaces.insert(space, draft) }
        _ = try spaces.admit(viewer.member, to: space)
        try events.append(.spaceChanged, actor: viewer.member)
        return space
    }
}
