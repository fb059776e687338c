import Core

/// What a stretch of the log touched.
struct LiveTouched: Sendable {
    private(set) var topics: Set<ID<Topic>> = []
    private(set) var posts: Set<ID<Post>> = []
    /// Posts with other words, taken back, or put back. Where such a post opens a topic, all its replies look different: what may be done with them.
    private(set) var rewritten: Set<ID<Post>> = []
    private(set) var news: [Event] = []
    private(set) var cursor: Int64 = 0

    init(_ events: some Sequence<Event> = []) {
        for event in events { note(event) }
    }

    mutating func note(_ event: Event) {
        cursor = max(cursor, event.id)
        if let topic = event.topic { topics.insert(topic) }
        if let post = event.post {
            posts.insert(post)
            if event.kind == .postEdited || event.kind == .postWithdrawn { rewritten.insert(post) }
        }
        if event.kind == .topicStarted || event.kind == .replyPosted { news.append(event) }
    }

    /// The sentence for the status line, where others brought something new.
    func notice(for visit: Visit) -> String? {
        let news = news.filter { $0.isNews(to: visit.viewer) }
        guard let last = news.last else { return nil }
        return visit.texts(last.kind == .topicStarted ? "live.new-topic" : "live.new-reply", n: news.count)
    }
}
