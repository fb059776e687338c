/// A topic with one page of its replies, oldest first.
package struct TopicPage: Sendable {
    package static let length = 100

    package let access: ChannelAccess
    package let topic: Topic
    package let opening: Post
    package let question: QuestionParts
    /// Its type's form and state, if it has a type.
    package let form: TopicFormPart?
    package private(set) var replies: [Post]
    /// Whether there are earlier replies.
    package private(set) var hasEarlier: Bool
    /// Whether these are the last replies; only then new ones appear live.
    package private(set) var isLast: Bool
    /// The index in `replies` of the requested reply.
    package private(set) var anchor: Int
    package let reactions: [ID<Post>: [Reaction.Count]]
    package let mentions: [ID<Post>: [Mention]]
    /// The posts that the viewer marked, by component.
    package let marks: [String: Set<ID<Post>>]
    /// The knowledge cards made from it.
    package let cards: [Card]
    /// Its earlier kinds, oldest first.
    package let kinds: [KindTurn]
    package let cursor: Int64
    /// Whether others changed it since the viewer read it, where the viewer is notified: in joined channels, and in topics they asked or
    /// answered.
    package let isUnread: Bool
    /// Whether the viewer is masked in this topic: the reply form preselects the mask.
    package let isWithheld: Bool
    /// The time of the first reply, when the history of a question does not show it.
    package let firstReplyAt: Moment?

    /// A withdrawn topic accepts nothing more.
    package var isThere: Bool { opening.withdrawal == nil }

    package var mayReply: Bool { (access.objectionToReply ?? opening.objectionBelow) == nil }

    package var mayChangeKind: Bool { topic.objectionToChangeKind(opening: opening, in: access) == nil }

    /// The kinds the viewer may choose, including the current one; empty when they may not change it.
    package var kindsOffered: [Topic.Kind] {
        guard mayChangeKind else { return [] }
        return Topic.Kind.allCases.filter { kind in
            kind == topic.kind || (access.objectionToBecome(kind) ?? opening.objectionToBecome(kind, in: access)) == nil
        }
    }

    package func mayRestore(_ post: Post, at now: Moment) -> Bool {
        post.objectionToRestore(in: access, at: now) == nil
    }

    package var mayMakeCard: Bool { objectionToMakeCard == nil }

    var objectionToMakeCard: Refusal? { topic.objectionToMakeCard(in: access) ?? opening.objectionBelow }

    package var mayResolve: Bool { topic.objectionToResolve(opening: opening, in: access) == nil }

    /// Whether the viewer may doubt the answers.
    package var mayDoubt: Bool { topic.objectionToDoubt(opening: opening, in: access) == nil }

    package func isAccepted(_ post: ID<Post>) -> Bool { question.accepted.contains { $0.post.id == post } }

    package func mayEdit(_ post: Post) -> Bool { post.objectionToEdit(in: access) == nil }

    package func mayWithdraw(_ post: Post) -> Bool { post.objectionToWithdraw(in: access) == nil }
}

extension TopicPage {
    /// The next reply to add around `range`: later and earlier ones alternate, so that the anchor stays in the middle. Nil at both ends.
    package func nextReply(beside range: Range<Int>) -> Int? {
        let later = range.upperBound < replies.count ? range.upperBound : nil
        let earlier = range.lowerBound > 0 ? range.lowerBound - 1 : nil
        let goesBack = anchor - range.lowerBound < range.upperBound - anchor - 1
        return goesBack ? earlier ?? later : later ?? earlier
    }

    /// The same page with fewer replies.
    package func narrowed(to range: Range<Int>) -> TopicPage {
        var page = self
        page.replies = Array(replies[range])
        page.hasEarlier = hasEarlier || range.lowerBound > 0
        page.isLast = isLast && range.upperBound == replies.count
        page.anchor = anchor - range.lowerBound
        return page
    }
}

extension ReadTransaction {
    /// A post of the topic that can be quoted; nil when it is elsewhere or withdrawn.
    package func quotable(_ id: ID<Post>, in topic: ID<Topic>) throws -> Post? {
        try posts.find(id).flatMap { $0.topic == topic && $0.withdrawal == nil ? $0 : nil }
    }

    package func topicPage(_ id: ID<Topic>, _ stretch: TopicStretch, for viewer: Viewer?) throws -> TopicPage {
        let (topic, access) = try topicAccess(id, by: viewer)
        let head = try logPosition().head
        if case .start = stretch {
            let parts = try shared(.topic(id), at: version(of: topic.channel)) { try topicParts(of: topic, replies(to: topic, .start)) }
            return try page(topic, access, parts, head, for: viewer)
        }
        return try page(topic, access, topicParts(of: topic, replies(to: topic, stretch)), head, for: viewer)
    }

    /// - Parameter after: shows the replies after this one.
    package func topicPage(_ id: ID<Topic>, after: ID<Post>?, for viewer: Viewer?) throws -> TopicPage {
        try topicPage(id, after.map(TopicStretch.after) ?? .start, for: viewer)
    }

    /// The same page with only the given replies.
    package func topicPage(_ id: ID<Topic>, only replies: Set<ID<Post>>, for viewer: Viewer?) throws -> TopicPage {
        let (topic, access) = try topicAccess(id, by: viewer)
        let shown = try posts.all(Array(replies)).values.filter { $0.topic == id && $0.id != topic.opening }.sorted { $0.id < $1.id }
        return try page(topic, access, topicParts(of: topic, TopicPage.Replies(shown: shown)), events.head(), for: viewer)
    }

    /// Members with a personal rendering of these posts: authors, reactors, who marked one, and the asker.
    package func involved(in posts: Set<ID<Post>>, of topic: ID<Topic>) throws -> Set<ID<Member>> {
        guard let topic = try topics.find(topic) else { return [] }
        let shown = posts.union([topic.opening] + (try answers.accepted(in: topic.id)).map(\.post))
        return try self.posts.reactors(to: shown).union(postMarkers(of: shown)).union(
            self.posts.all(Array(shown), bodyLimit: 0).values.map(\.author)
        )
    }

    private func page(
        _ topic: Topic,
        _ access: ChannelAccess,
        _ parts: TopicParts,
        _ head: Int64,
        for viewer: Viewer?
    ) throws -> TopicPage {
        let (opening, replies) = (parts.opening, parts.replies)
        let hasReacted = viewer.map { parts.reactors.contains($0.member) } ?? false
        return TopicPage(
            access: access,
            topic: topic,
            opening: opening,
            question: try questionParts(parts.question, of: topic, for: viewer),
            form: try formPart(of: topic, opening: opening, in: access),
            replies: replies.shown,
            hasEarlier: replies.hasEarlier,
            isLast: replies.isLast,
            anchor: replies.anchor,
            reactions: hasReacted ? try posts.reactions(to: parts.shown, for: viewer) : parts.reactions,
            mentions: parts.mentions,
            marks: try postMarks(on: parts.shown, of: viewer?.member),
            cards: parts.cards,
            kinds: parts.kinds,
            cursor: head,
            isUnread: try isUnread(topic, access, ([opening] + parts.question.accepted.map(\.post)), for: viewer),
            isWithheld: try parts.hasMasked ? viewer.map { try posts.isMasked($0.member, in: topic.id) } ?? false : false,
            firstReplyAt: parts.firstReplyAt
        )
    }

    private func isUnread(_ topic: Topic, _ access: ChannelAccess, _ shown: [Post], for viewer: Viewer?) throws -> Bool {
        guard let viewer, access.hasJoined || shown.contains(where: { $0.isOwn(viewer) }) else { return false }
        if let joined = try joinedChannel(access, by: viewer), joined.unread == 0 { return false }
        return try topicReadings.isUnread(topic.id, by: viewer.member)
    }
}
