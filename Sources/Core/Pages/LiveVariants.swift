extension ReadTransaction {
    /// List items of these topics for viewers who can all read the channel with equal rights.
    package func channelVariants(
        _ ids: Set<ID<Topic>>,
        in channel: ID<Channel>,
        for viewers: [Viewer?]
    ) throws -> [LiveVariant<[TopicListItem]>] {
        let moved = try topics.lines(ids).sorted { $0.topic.id < $1.topic.id }.map { ($0.topic.id, $0.movedEvent) }
        let involved = try involved(in: ids)
        let upto = try channels.readUpto(channel, by: viewers.compactMap { $0?.member })
        let read = try topicReadings.upto(Set(viewers.compactMap { $0?.member }), among: Array(ids))
        return try variants(viewers) { viewer in
            guard let viewer else { return .shared([]) }
            if involved.contains(viewer.member) { return .own(viewer.member) }
            return .shared(moved.map { topic, event in event > max(upto[viewer.member] ?? 0, read[viewer.member]?[topic] ?? 0) })
        } model: { viewer in
            try channelCards(ids, in: channel, for: viewer)
        }
    }

    /// The head and the given replies of a topic for viewers who can all read it with equal rights; also all replies ever accepted, which
    /// change with the question's state, and all that an open page can show when the opening post changed.
    /// - Parameter rewritten: the posts that changed themselves.
    package func topicVariants(
        _ topic: ID<Topic>,
        replies: Set<ID<Post>>,
        rewritten: Set<ID<Post>> = [],
        for viewers: [Viewer?]
    ) throws -> [LiveVariant<TopicPage>] {
        var replies = replies.union(try questionTurns.everAccepted(in: topic))
        if let opening = try topics.find(topic)?.opening, rewritten.contains(opening) {
            replies.formUnion(try posts.newestReplies(to: topic, except: opening, limit: TopicPage.length))
        }
        let involved = try involved(in: replies, of: topic)
        let shown = replies
        return try variants(viewers) { viewer in
            guard let viewer, involved.contains(viewer.member) else { return .shared([]) }
            return .own(viewer.member)
        } model: { viewer in
            try topicPage(topic, only: shown, for: viewer)
        }
    }
}
