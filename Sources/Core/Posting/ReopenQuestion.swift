/// Reopens a question: its answers are no longer accepted, and it waits and is routed like a new one.
package struct ReopenQuestion: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ topic: ID<Topic>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let topic = try work.lockToResolve(topic, by: viewer)
            guard topic.state != .open else { return topic.id }

            try work.answers.clear(topic.id)
            try work.topics.wait(topic.id)
            try work.routings.restart(topic.id)
            try work.announce(.reopened, of: topic, solved: false, by: viewer)
            return topic.id
        }
    }
}
