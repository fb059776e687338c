import Core

/// Everything that decides how a card looks to somebody who has no part in it. Cards of equal keys are the same bytes.
struct TopicListItemKey: Hashable, Sendable {
    private let topic: ID<Topic>
    private let look: Int64
    private let isUnread: Bool
    private let isSignedIn: Bool
    private let mayReply: Bool
    private let language: Language
    /// Times are told in words that hold for a minute.
    private let minute: Int64

    /// Nil for who wrote or reacted: they see something of their own.
    init?(_ listed: ListedTopic, _ visit: PageRequest, _ access: ChannelAccess) {
        guard !listed.hasPart else { return nil }
        topic = listed.topic.id
        look = listed.look
        isUnread = listed.isUnread
        isSignedIn = visit.viewer != nil
        mayReply = access.mayReply
        language = visit.texts.language
        minute = visit.now.milliseconds / 60_000
    }
}
