/// The posts, topics and cards that have to be read anew after a stretch of the log.
struct ChangedContent {
    private(set) var posts: Set<ID<Post>> = []
    /// Those of them that were taken back or put back: with an opening go the replies below it.
    private(set) var withdrawn: Set<ID<Post>> = []
    private(set) var topics: Set<ID<Topic>> = []
    private(set) var cards: Set<ID<Card>> = []

    init(_ events: [Event]) {
        for event in events {
            // Names, audiences and memberships are asked for at each search; a reaction is not searched for.
            let again = event.kind.effect.reindexes
            if let post = event.post, again.contains(.post) { posts.insert(post) }
            if let post = event.post, again.contains(.replies) { withdrawn.insert(post) }
            if let topic = event.topic, again.contains(.topic) { topics.insert(topic) }
            if let subject = event.subject, subject.kind == .card, again.contains(.card) { cards.insert(subject.typed()) }
        }
    }
}
