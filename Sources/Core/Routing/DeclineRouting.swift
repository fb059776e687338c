/// Declines a routed question. Nobody else sees it, and the question is routed to another member.
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
