/// Says that one does not know this time. Nobody else sees it, and the question goes on to somebody else.
package struct DeclineRouting: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: ID<Routing>, as viewer: Viewer) async throws {
        try await storage.write(as: viewer) { work, viewer in
            guard let found = try work.routings.find(id), found.routing.member == viewer.member else { throw Refusal.notFound }
            guard !found.isDeclined else { return }
            try work.routings.decline(found.routing)
        }
    }
}
