/// Withdraws a post. A note with who and when stays in its place; nobody can read the text.
package struct WithdrawPost: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    /// - Parameter reason: shown in place of the post; required from moderators.
    package func callAsFunction(_ post: ID<Post>, reason: Checked<String>, as viewer: Viewer) async throws -> ID<Topic> {
        try await storage.write(as: viewer) { work, viewer in
            let (post, topic, access) = try work.posts.lock(post, by: viewer)
            try post.objectionToWithdraw(in: access).refuse()
            let reason = try TextRules.line(reason.words, field: "reason", limit: 200, required: !post.isOwn(viewer))

            try work.posts.withdraw(post.id, by: viewer.member, reason: reason.isEmpty ? nil : reason)
            let remaining = try work.answers.remove(post.id, of: topic)
            // Without its only answer a question waits as before.
            if remaining == nil, topic.state == .answered { try work.topics.reopen(topic.id) }
            try work.topics.settleMovement(topic.id)
            try work.announce(.withdrawn, of: post.id, in: topic, reason: reason, by: viewer)
            if let remaining { try work.announce(.withdrawn, of: topic, solved: remaining > 0, post: post.id, by: viewer) }
            return topic.id
        }
    }
}
