/// The page of replies of a long topic.
package enum TopicStretch: Sendable {
    case start
    case after(ID<Post>)
    case before(ID<Post>)
    /// The replies around one, for a link to it.
    case around(ID<Post>)
}

extension TopicPage {
    /// A page of replies, oldest first, with its position.
    struct Replies: Sendable, Equatable {
        var shown: [Post]
        var hasEarlier = false
        var isLast = true
        /// The reply that must be shown, whatever the page's limit.
        var anchor = 0
    }
}

extension ReadTransaction {
    func replies(to topic: Topic, _ stretch: TopicStretch) throws -> TopicPage.Replies {
        let length = TopicPage.length
        switch stretch {
        case .start: return try replies(to: topic, after: nil)
        case .after(let post): return try replies(to: topic, after: post)
        case .before(let post):
            let found = try posts.replies(to: topic, before: post, limit: length + 1)
            let shown = Array(found.suffix(length))
            return TopicPage.Replies(
                shown: shown,
                hasEarlier: found.count > length,
                // There is a later one: the cursor itself.
                isLast: false,
                anchor: max(shown.count - 1, 0)
            )
        case .around(let post):
            // All of them fit, or it is the opening post.
            guard topic.replies > length, post != topic.opening else {
                var replies = try replies(to: topic, after: nil)
                replies.anchor = replies.shown.firstIndex { $0.id == post } ?? 0
                return replies
            }
            return try replies(to: topic, around: post)
        }
    }

    private func replies(to topic: Topic, after post: ID<Post>?) throws -> TopicPage.Replies {
        let found = try posts.replies(to: topic, after: post, limit: TopicPage.length + 1)
        return TopicPage.Replies(
            shown: Array(found.prefix(TopicPage.length)),
            hasEarlier: post != nil,
            isLast: found.count <= TopicPage.length
        )
    }

    private func replies(to topic: Topic, around post: ID<Post>) throws -> TopicPage.Replies {
        let half = TopicPage.length / 2
        let earlier = try posts.replies(to: topic, before: post, limit: half + 1)
        let before = Array(earlier.suffix(half))
        let later = try posts.replies(to: topic, after: before.last?.id, limit: TopicPage.length - before.count + 1)
        let rest = Array(later.prefix(TopicPage.length - before.count))
        return TopicPage.Replies(
            shown: before + rest,
            hasEarlier: earlier.count > half,
            isLast: later.count <= TopicPage.length - before.count,
            anchor: max(min(before.count, before.count + rest.count - 1), 0)
        )
    }
}
