import Core

/// Everything that determines a list item for an uninvolved viewer. Equal keys mean equal bytes.
struct TopicListItemKey: Hashable, Sendable {
    private let topic: ID<Topic>
    private let look: Int64
    private let isUnread: Bool
    private let isSignedIn: Bool
    private let mayReply: Bool
    private let language: Language
    /// Relative times change once a minute.
    private let minute: Int64

    /// Nil for viewers who wrote or reacted, because their list item is personal.
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
