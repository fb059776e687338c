/// What has to look again after an event of a kind. An event of a kind that this program does not know has no effect and stops nobody, so nodes of
/// two releases can write one log.
struct EventEffect: Sendable {
    /// Something that the search index reads anew: what the event names.
    enum Indexed: Sendable {
        case post, topic, card
        /// Where the post opens a topic, all replies below it.
        case replies
    }

    /// Whether who may read what can have changed: open streams check again.
    var changesAccess = false
    var reindexes: Set<Indexed> = []

    static let none = EventEffect()
    static let access = EventEffect(changesAccess: true)
}
