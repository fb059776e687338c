/// Confirms the answers of a doubted question.
package struct ConfirmAnswer: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ topic: ID<Topic>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let topic = try work.lockToResolve(topic, by: viewer)
            guard topic.state == .stale else { return topic.id }

            try work.topics.setState(.solved, of: topic.id)
            try work.announce(.confirmed, of: topic, solved: true, by: viewer)
            return topic.id
        }
    }
}
