/// The posts, topics and cards that have to be read anew after a stretch of the log.
struct TouchedByEvents {
    private(set) var posts: Set<ID<Post>> = []
    /// Those of them that were taken back or put back: with an opening go the replies below it.
    private(set) var withdrawn: Set<ID<Post>> = []
    private(set) var topics: Set<ID<Topic>> = []
    private(set) var cards: Set<ID<Card>> = []

    init(_ events: [Event]) {
        for event in events {
            switch event.kind {
            case .topicStarted, .replyPosted, .postEdited, .postWithdrawn:
                if let post = event.post { posts.insert(post) }
                if event.kind == .postWithdrawn, let post = event.post { withdrawn.insert(post) }
                if let topic = event.topic { topics.insert(topic) }
            case .questionSolved, .questionReopened:
                if let topic = event.topic { topics.insert(topic) }
            case .cardMade, .cardChanged:
                if let card = event.card { cards.insert(card) }
            // Names, audiences and memberships are asked for at each search; a reaction is not searched for.
            case .collectionChanged, .secondFactorChanged, .postUnmasked, .reactionChanged, .channelChanged,
                .channelRead, .membershipChanged, .spaceChanged, .roleChanged,
                .memberJoined, .memberChanged, .memberLeft, .sessionEnded, .requestReceived, .requestDecided, .organisationChanged,
                .communityFounded, .communityChanged:
                continue
            }
        }
    }
}
