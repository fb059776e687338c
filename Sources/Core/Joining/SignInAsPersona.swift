/// Signs in as a demo user, without a mailbox. Demo communities only.
package struct SignInAsPersona: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ id: String, network: String, agent: String) async throws -> OpenedSession {
        try await storage.count([RateLimit("persona", of: network, limit: 600, window: 900)])
        return try await storage.write { work in
            guard let persona = try work.personas().first(where: { $0.id == id }) else { throw Refusal.notFound }
            return try work.openSession(of: persona.viewer.member, agent: agent)
        }
    }
}
