/// What an event of a kind invalidates. An unknown kind invalidates everything the event names: a node of a later release can write it, and
/// no reader may stop there.
struct EventEffect: Sendable {
    /// The part of an event's objects that the search index reads again.
    enum Indexed: Sendable {
        case post, topic, card
        /// For the first post of a topic, all its replies too.
        case replies
    }

    /// Whether read access can have changed, so that open streams must check again.
    var changesAccess = false
    var reindexes: Set<Indexed> = []

    static let nothing = EventEffect()
    static let unknown = EventEffect(changesAccess: true, reindexes: [.post, .topic, .card])
    static let access = EventEffect(changesAccess: true)
}
