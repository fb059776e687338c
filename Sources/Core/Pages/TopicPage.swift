/// A topic as it is opened, with one stretch of its replies, oldest first.
package struct TopicPage: Sendable {
    package static let length = 100

    package let access: ChannelAccess
    package let topic: Topic
    package let opening: Post
    package let question: QuestionParts
    /// What its type makes of it, where it has one of its own.
    package let form: TopicFormPart?
    package private(set) var replies: [Post]
    /// Whether there are replies before these.
    package private(set) var hasEarlier: Bool
    /// Whether these are the last replies; only then new ones appear live.
    package private(set) var isLast: Bool
    /// The reply the page was opened for, by its place among `replies`.
    package private(set) var anchor: Int
    package let reactions: [ID<Post>: [Reaction.Count]]
    package let mentions: [ID<Post>: [Mention]]
    /// Knowledge cards that were made of it.
    package let cards: [Card]
    /// Which kinds it was of before, oldest first.
    package let kinds: [KindTurn]
    package let cursor: Int64
    /// Whether others did something in it since the viewer read it, where the viewer is told of that: in channels they joined, and of what
    /// they asked or answered.
    package let isUnread: Bool
    /// Whether the viewer wrote in this topic with their body withheld: what they add must not name it by itself.
    package let isWithheld: Bool
    /// When the first reply came, where that is not told by the turns of a question.
    package let firstReplyAt: Moment?

    /// A topic whose opening was withdrawn takes nothing more.
    package var isThere: Bool { opening.withdrawal == nil }

    package var mayReply: Bool { isThere && access.mayReply }

    package var mayChangeKind: Bool {
        guard let viewer = access.viewer else { return false }
        return Refusal.passes(try topic.admitKindChange(by: viewer, opening: opening, in: access))
    }

    /// What kinds the viewer may make it, with the one it is; empty where they may change nothing.
    package var kindsOffered: [Topic.Kind] {
        guard mayChangeKind else { return [] }
        let isPossible = opening.voice == .office || (opening.voice == .personal && opening.isOwn(access.viewer))
        return Topic.Kind.allCases.filter { kind in
            kind == topic.kind || (access.mayBecome(kind) && (kind != .announcement || isPossible))
        }
    }

    package func mayRestore(_ post: Post, at now: Moment) -> Bool {
        guard let viewer = access.viewer else { return false }
        return Refusal.passes(try post.admitRestoration(by: viewer, in: access, at: now))
    }

    package var mayMakeCard: Bool { topic.mayBecomeCard && access.mayReply && opening.withdrawal == nil }

    package var mayResolve: Bool {
        guard let viewer = access.viewer else { return false }
        return Refusal.passes(try topic.admitResolution(by: viewer, opening: opening, in: access))
    }

    /// Whether the viewer may say that the answers need another look.
    package var mayDoubt: Bool { isThere && Refusal.passes(try topic.admitDoubt(in: access)) }

    package func isAccepted(_ post: ID<Post>) -> Bool { question.accepted.contains { $0.post.id == post } }

    package func mayEdit(_ post: Post) -> Bool {
        guard let viewer = access.viewer else { return false }
        return Refusal.passes(try post.admitEdit(by: viewer, in: access))
    }

    package func mayWithdraw(_ post: Post) -> Bool {
        guard let viewer = access.viewer else { return false }
        return Refusal.passes(try post.admitWithdrawal(by: viewer, in: access))
    }
}

extension TopicPage {
    /// The reply to show next to those in `range`: later and earlier ones in turn, so that the anchor stays in the middle. Nil at both ends.
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
    /// A post of the topic that can be quoted in a reply; nil where it is elsewhere or was taken back.
    package func quotable(_ id: ID<Post>, in topic: ID<Topic>) throws -> Post? {
        try posts.find(id).flatMap { $0.topic == topic && $0.withdrawal == nil ? $0 : nil }
    }

    package func topicPage(_ id: ID<Topic>, _ stretch: TopicStretch, for viewer: Viewer?) throws -> TopicPage {
        let (topic, access) = try topics.access(id, by: viewer)
        return try page(topic, access, replies(to: topic, stretch), for: viewer)
    }

    /// - Parameter after: shows the replies after this one.
    package func topicPage(_ id: ID<Topic>, after: ID<Post>?, for viewer: Viewer?) throws -> TopicPage {
        try topicPage(id, after.map(TopicStretch.after) ?? .start, for: viewer)
    }

    /// The same with only those replies that are named.
    package func topicPage(_ id: ID<Topic>, only replies: Set<ID<Post>>, for viewer: Viewer?) throws -> TopicPage {
        let (topic, access) = try topics.access(id, by: viewer)
        let shown = try posts.all(Array(replies)).values.filter { $0.topic == id && $0.id != topic.opening }.sorted { $0.id < $1.id }
        return try page(topic, access, TopicPage.Replies(shown: shown), for: viewer)
    }

    /// Who would see these posts in another way than everybody else does: who wrote them, reacted, or asked.
    package func involved(in posts: Set<ID<Post>>, of topic: ID<Topic>) throws -> Set<ID<Member>> {
        guard let topic = try topics.find(topic) else { return [] }
        let shown = posts.union([topic.opening] + (try answers.accepted(in: topic.id)).map(\.post))
        return try self.posts.reactors(to: shown).union(self.posts.all(Array(shown), bodyLimit: 0).values.map(\.author))
    }

    private func page(
        _ topic: Topic,
        _ access: ChannelAccess,
        _ replies: TopicPage.Replies,
        for viewer: Viewer?
    ) throws -> TopicPage {
        guard let opening = try posts.find(topic.opening) else { throw Refusal.notFound }
        let question = try questionParts(of: topic, opening: opening, for: viewer)
        let shown = Set(replies.shown.map(\.id) + [opening.id] + question.accepted.map(\.post.id))
        return TopicPage(
            access: access,
            topic: topic,
            opening: opening,
            question: question,
            form: try formPart(of: topic, opening: opening, in: access),
            replies: replies.shown,
            hasEarlier: replies.hasEarlier,
            isLast: replies.isLast,
            anchor: replies.anchor,
            reactions: try posts.reactions(to: shown, for: viewer),
            mentions: try mentions.all(of: shown),
            cards: try knowledge.cards(of: topic.id),
            kinds: try kindTurns(of: topic, opening: opening),
            cursor: try events.head(),
            isUnread: try isUnread(topic, access, ([opening] + question.accepted.map(\.post)), for: viewer),
            isWithheld: try viewer.map { try posts.isMasked($0.member, in: topic.id) } ?? false,
            firstReplyAt: topic.kind == .question ? nil : try posts.replies(to: topic, after: nil, limit: 1).first?.createdAt
        )
    }

    private func isUnread(_ topic: Topic, _ access: ChannelAccess, _ shown: [Post], for viewer: Viewer?) throws -> Bool {
        guard let viewer, access.hasJoined || shown.contains(where: { $0.isOwn(viewer) }) else { return false }
        return try topicReadings.isUnread(topic.id, by: viewer.member)
    }
}
