import Core

extension HitLook {
    static let post = HitLook([
        .question: "kind.question", .discussion: "kind.discussion", .announcement: "kind.announcement", .practice: "kind.practice",
        .reply: "search.kind.reply",
    ]) { html, hit, found, visit in
        PostHitView(visit: visit, hit: hit, found: found).write(html)
    } entry: { hit, found, visit in
        entry(hit, found, visit)
    }

    private static func entry(_ hit: FoundHit, _ found: FoundPost, _ visit: PageRequest) -> Feed.Entry {
        let (topic, post) = (found.topic, found.post)
        let changed = post.editedAt ?? post.createdAt
        let isReply = hit.kind == .reply
        return Feed.Entry(
            path: isReply ? .post(post.id) : .topic(topic.id),
            title: topic.title.isEmpty ? visit.texts("topic.withdrawn-title") : topic.title,
            published: post.createdAt,
            updated: isReply ? changed : max(topic.movedAt, changed),
            author: FeedEntries(visit: visit).author(post),
            summary: FeedEntries.text(hit.fragment),
            kind: hit.kind.code,
            state: topic.state?.rawValue,
            channel: hit.channel.name,
            replies: topic.replies
        )
    }
}
