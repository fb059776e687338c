/// What an event of a kind invalidates. An unknown kind invalidates everything the event names: a node of a later release can write it, and
/// no reader may stop there.
struct EventEffect: Sendable {
    /// Whether read access can have changed, so that open streams must check again.
    var changesAccess = false
    /// Whether it moves its topic up in lists, for as long as it stands in the log.
    var movesTopic = false
    /// The kinds of subjects that the search index reads anew, where the event names one.
    var reindexes: Set<Subject.Kind> = []

    static let nothing = EventEffect()
    static let unknown = EventEffect(changesAccess: true, reindexes: Set(Components.searchSources.flatMap(\.subjects)))
    static let access = EventEffect(changesAccess: true)
}
