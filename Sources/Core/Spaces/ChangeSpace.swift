/// Changes the name, lead and kind of a space. Its audience never changes: content must not be shown to more people than it was written
/// for.
package struct ChangeSpace: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ space: ID<Space>, _ draft: SpaceDraft, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            let access = try work.spaces.access(space, by: viewer)
            try viewer.require(.arrangeSpaces, in: space)
            guard draft.audience == access.space.audience else { throw Refusal.invalid("audience", "space.audience-fixed") }
            try work.community.lock()
            let name = draft.name == access.space.name ? nil : draft.name
            try UniqueName.check(name, besides: work.spaces.names(besides: space)) { try work.spaces.update(space, draft) }
            try work.events.append(.spaceChanged, actor: viewer.member)
        }
    }
}
