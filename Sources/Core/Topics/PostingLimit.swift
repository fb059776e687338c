/// The rate limit of posts per member: enough for the busiest person, too low for a runaway script.
package struct PostingLimit: Sendable {
    /// Posts per minute and member; 0 means no limit.
    package let perMinute: Int

    package init(perMinute: Int = 20) {
        self.perMinute = perMinute
    }

    func admit(_ viewer: Viewer, in work: WriteTransaction) throws {
        guard perMinute > 0 else { return }
        _ = try work.members.lock(viewer.member)
        let count = try work.posts.count(by: viewer.member, since: work.now.adding(-60))
        guard count < perMinute else { throw Refusal.tooMany(retryAfter: 60) }
    }
}
