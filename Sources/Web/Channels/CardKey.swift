import Core

/// Everything that decides how a card looks to somebody who has no part in it. Cards of equal keys are the same bytes.
struct CardKey: Hashable, Sendable {
    private struct PostStamp: Hashable {
        let id: ID<Post>
        let version: Int
        let byline: Post.Byline
        let withdrawal: Post.Withdrawal?
    }

    private let topic: Topic
    private let posts: [PostStamp]
    private let reactions: [Reaction.Count]
    private let isUnread: Bool
    private let isSignedIn: Bool
    private let mayReply: Bool
    private let language: Language
    /// Times are told in words that hold for a minute.
    private let minute: Int64

    /// Nil for who wrote or reacted: they see something of their own.
    init?(_ card: TopicCard, _ visit: Visit, _ access: ChannelAccess) {
        let shown = [card.opening] + card.lastReplies + [card.accepted].compactMap(\.self)
        guard !shown.contains(where: { $0.isOwn(visit.viewer) }), !card.reactions.contains(where: \.isMine) else { return nil }
        topic = card.topic
        posts = shown.map { PostStamp(id: $0.id, version: $0.version, byline: $0.byline, withdrawal: $0.withdrawal) }
        reactions = card.reactions
        isUnread = card.isUnread
        isSignedIn = visit.viewer != nil
        mayReply = access.mayReply
        language = visit.texts.language
        minute = visit.now.milliseconds / 60_000
    }
}
