/// Restores a withdrawn post: for its author within the grace period, for moderators always.
package struct RestorePost: Sendable {
    /// Seconds within which an author can restore their post: long enough for slow readers and screen readers.
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
            // An answer given since the question began to wait counts again; whether it is accepted is for the asker to decide.
            if topic.state == .open, post.createdAt >= topic.waitingSince, try work.posts.isAnswer(post.id, to: topic) {
                try work.topics.setState(.answered, of: topic.id)
            }
            return topic.id
        }
    }
}

extension Post {
    /// Refuses a viewer who is no moderator, unless they withdrew their own post within the grace period.
    func admitRestoration(by viewer: Viewer, in access: ChannelAccess, at now: Moment) throws(Refusal) {
        guard let withdrawal else { throw .forbidden("post.not-withdrawn") }
        if access.may(.moderate) { return }
        guard isOwn(viewer) else { throw .forbidden("post.not-yours") }
        guard withdrawal.byAuthor, now.seconds(since: withdrawal.at) <= RestorePost.grace else { throw .forbidden("post.restore-too-late") }
        try access.admitReply()
    }
}
