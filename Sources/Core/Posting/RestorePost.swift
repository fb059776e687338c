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
            try post.objectionToRestore(in: access, at: work.now).refuse()
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
    /// Moderators may always restore a post, authors theirs within the grace period.
    func objectionToRestore(in access: ChannelAccess, at now: Moment) -> Refusal? {
        guard let withdrawal else { return .forbidden("post.not-withdrawn") }
        if access.may(.moderate) { return nil }
        guard isOwn(access.viewer) else { return .forbidden("post.not-yours") }
        let isInTime = withdrawal.byAuthor && now.seconds(since: withdrawal.at) <= RestorePost.grace
        return isInTime ? access.objectionToReply : .forbidden("post.restore-too-late")
    }
}
