/// The rate limit of posts per member: enough for the busiest person, too low for a runaway script.
package struct PostingLimit: Sendable {
    /// Posts per minute and member; 0 means no limit.
    package let perMinute: Int

    package init(perMinute: Int = 20) {
        self.perMinute = perMinute
    }

    /// Locks the member, so that acts at once are counted one after the other.
    func objection(to viewer: Viewer, in work: WriteTransaction) throws -> Refusal? {
        guard perMinute > 0 else { return nil }
        _ = try work.members.lock(viewer.member)
        let count = try work.posts.count(by: viewer.member, since: work.now.adding(-60))
        return count < perMinute ? nil : .tooMany(retryAfter: 60)
    }
}
