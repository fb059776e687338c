import Core

/// Events that wait to be rendered for open pages, by what the pages watch.
///
/// One watch has one turn at a time, so its events stay in order; other watches go on meanwhile. What comes during a turn is taken together
/// in the next one.
struct LiveTurns {
    /// Turns at a time: enough that a few slow topics delay nobody else.
    static let limit = 4
    /// Events that wait for one watch. Pages further behind are sooner served by coming back.
    static let longest = 500

    private var waiting: [Subject: [Event]] = [:]
    /// Watches with waiting events that have no turn now, the longest waiting first.
    private var order: [Subject] = []
    private var running: [Subject: Int] = [:]

    /// Events that are not rendered yet, counted for each watch.
    private(set) var count = 0

    /// Returns false where too many wait already; then none of them do any more.
    mutating func add(_ event: Event, for watch: Subject) -> Bool {
        let before = waiting[watch]?.count ?? 0
        guard before < Self.longest else {
            drop(watch)
            return false
        }
        if before == 0, running[watch] == nil { order.append(watch) }
        waiting[watch, default: []].append(event)
        count += 1
        return true
    }

    /// The next turn, until `end`; nil while nothing waits or enough turns run.
    mutating func begin() -> (watch: Subject, events: [Event])? {
        guard running.count < Self.limit, !order.isEmpty else { return nil }
        let watch = order.removeFirst()
        let events = waiting.removeValue(forKey: watch) ?? []
        running[watch] = events.count
        return (watch, events)
    }

    mutating func end(_ watch: Subject) {
        count -= running.removeValue(forKey: watch) ?? 0
        if waiting[watch] != nil { order.append(watch) }
    }

    /// Nobody waits for these events any more.
    mutating func drop(_ watch: Subject) {
        count -= waiting.removeValue(forKey: watch)?.count ?? 0
        order.removeAll { $0 == watch }
    }
}
