import Core

/// Events waiting to be rendered for open pages, by subject.
///
/// A subject has one turn at a time, which keeps its events in order; other subjects proceed concurrently. Events that arrive during a turn
/// are batched in the next one.
struct LiveTurns {
    /// Concurrent turns: enough that a few slow topics delay nobody else.
    static let limit = 4
    /// Maximum waiting events of one subject. Pages further behind are served faster by reconnecting.
    static let longest = 500

    private var waiting: [Subject: [Event]] = [:]
    /// Subjects with waiting events and no turn, longest waiting first.
    private var order: [Subject] = []
    private var running: [Subject: Int] = [:]

    /// Events not rendered yet, counted per subject.
    private(set) var count = 0

    /// Returns false when too many wait; then all of the subject's are dropped.
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

    /// The next turn, until `end`; nil when nothing waits or enough turns run.
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

    /// Drops the waiting events of a subject.
    mutating func drop(_ watch: Subject) {
        count -= waiting.removeValue(forKey: watch)?.count ?? 0
        order.removeAll { $0 == watch }
    }
}
