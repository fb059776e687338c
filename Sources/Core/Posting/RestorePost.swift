/// Puts a post back that was withdrawn: its author for a while, who looks after the place always.
package struct RestorePost: Sendable {
    /// For how long, in seconds, an author can take back a withdrawal: long enough also for who reads slowly or by ear.
    package static let grace = 600

    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ post: ID<Post>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (post, topic, access) = try work.posts.lock(post, by: viewer)
            try post.admitRestoration(by: viewer, in: access, at: work.now)
            try work.posts.restore(post.id)
            try work.topics.settleMovement(topic.id)
            try work.announce(.restored, of: post.id, in: topic, by: viewer)
            // An answer that came since the question waits is one again; whether it was the answer is for who asked to say.
            if topic.state == .open, post.createdAt >= topic.waitingSince, try work.posts.isAnswer(post.id, to: topic) {
                try work.topics.setState(.answered, of: topic.id)
            }
            return topic.id
        }
    }
}

extension Post {
    /// Passes who looks after the place, and for a while the author who withdrew it themselves.
    func admitRestoration(by viewer: Viewer, in access: ChannelAccess, at now: Moment) throws(Refusal) {
        guard let withdrawal else { throw .forbidden("post.not-withdrawn") }
        if access.may(.moderate) { return }
        guard isOwn(viewer) else { throw .forbidden("post.not-yours") }
        guard withdrawal.byAuthor, now.seconds(since: withdrawal.at) <= RestorePost.grace else { throw .forbidden("post.restore-too-late") }
        try access.admitReply()
    }
}
