/// What has to look again after an event of a kind. After one of a kind that this program does not know everything that the event names does: a node of
/// a later release writes it, and nobody stops at it.
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

    static let nothing = EventEffect()
    static let unknown = EventEffect(changesAccess: true, reindexes: [.post, .topic, .card])
    static let access = EventEffect(changesAccess: true)
}
