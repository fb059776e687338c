import Core

/// A batch of events that changes an open page.
struct LiveChanges: Sendable {
    let events: [Event]

    init(_ events: some Sequence<Event>) {
        self.events = Array(events)
    }

    /// The last event of the batch.
    var cursor: Int64 { events.last?.id ?? 0 }
    var topics: Set<ID<Topic>> { Set(events.compactMap(\.topic)) }
    var posts: Set<ID<Post>> { Set(events.compactMap(\.post)) }

    /// Pages by their status line: an event is no news to its own actor.
    func notices(_ words: [Event.Kind: String], for indices: [Int], of pages: [LiveSubscriber]) -> [String?: [Int]] {
        Dictionary(grouping: indices) { notice(words, for: pages[$0].visit) }
    }

    private func notice(_ words: [Event.Kind: String], for visit: PageRequest) -> String? {
        let news = events.filter { words[$0.kind] != nil && $0.isNews(to: visit.viewer) }
        guard let last = news.last, let text = words[last.kind] else { return nil }
        return visit.texts(text, n: news.count)
    }
}
