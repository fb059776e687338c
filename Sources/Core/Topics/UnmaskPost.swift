/// Shows an operator the author of a masked post, and logs it.
package struct UnmaskPost: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ post: ID<Post>, reason: String, as viewer: Viewer) async throws -> Unmasking {
        try await storage.write(as: viewer) { work, viewer in
            try viewer.require(.unmask)
            guard let post = try work.posts.find(post), post.voice == .masked else { throw Refusal.notFound }
            let (topic, _) = try work.topics.access(post.topic, by: viewer)
            let reason = try TextRules.line(reason, field: "reason", limit: 200)

            let unmasking = try work.unmaskings.insert(work.newID(), of: post.id, by: viewer, reason: reason)
            try work.events.append(.postUnmasked, channel: topic.channel, topic: topic.id, post: post.id, actor: viewer.member)
            return unmasking
        }
    }
}
