/// Revokes the acceptance of an answer. Without any accepted answer the question is open again.
package struct UnacceptAnswer: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ reply: ID<Post>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (reply, topic) = try work.lockToResolve(answer: reply, by: viewer)
            guard let remaining = try work.answers.remove(reply.id, of: topic) else { return topic.id }
            try work.announce(.unaccepted, of: topic, solved: remaining > 0, post: reply.id, by: viewer)
            return topic.id
        }
    }
}
