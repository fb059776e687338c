/// Adds or removes a reaction to a post.
package struct SetReaction: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Idempotent: a repeated call changes nothing and emits no event.
    package func callAsFunction(_ kind: Reaction, on post: ID<Post>, to isOn: Bool, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (post, topic, access) = try work.posts.lock(post, by: viewer)
            try post.objectionToReact(in: access).refuse()
            try work.topics.lockedObjection(to: topic.id).refuse()
            // 同じ悩み names the organisation, so a masked author must not give it to their own question.
            if kind == .same, isOn, post.id == topic.opening, try work.posts.isMasked(viewer.member, in: topic.id) {
                throw Refusal.forbidden("reaction.same-masked")
            }

            if try work.posts.setReaction(kind, on: post.id, by: viewer.member, to: isOn) {
                try work.events.append(.reactionChanged, channel: topic.channel, topic: topic.id, post: post.id, actor: viewer.member)
            }
            return topic.id
        }
    }
}
