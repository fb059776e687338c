/// What has to look again after an event of a kind. After one of a kind that this program does not know everything that the event names does: a node of
/// a later release writes it, and nobody stops at it.
struct EventEffect: Sendable {
    /// Whether who may read what can have changed: open streams check again.
    var changesAccess = false
    /// The kinds of subjects that the search index reads anew, where the event names one.
    var reindexes: Set<Subject.Kind> = []

    static let nothing = EventEffect()
    static let unknown = EventEffect(changesAccess: true, reindexes: Set(Components.searchSources.flatMap(\.subjects)))
    static let access = EventEffect(changesAccess: true)
}
