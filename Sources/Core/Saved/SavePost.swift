/// Saves a post for the member alone, or takes it out again.
package struct SavePost: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// Idempotent: saved twice, from two windows, it is one item. Nobody else is told.
    package func callAsFunction(_ post: ID<Post>, to isOn: Bool, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            guard let post = try work.posts.find(post) else { throw Refusal.notFound }
            let (topic, _) = try work.topics.access(post.topic, by: viewer)
            // Locked, because items are counted.
            _ = try work.members.lock(viewer.member)
            if !isOn {
                try work.savedItems.remove(post.id, of: viewer.member)
            } else if try work.savedItems.saved(among: [post.id], by: viewer.member).isEmpty {
                try post.objectionToSave(besides: work.savedItems.count(of: viewer.member)).refuse()
                try work.savedItems.insert(work.newID(), post.id, by: viewer.member)
            }
            return topic.id
        }
    }
}
