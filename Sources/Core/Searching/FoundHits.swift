import Search

extension ReadTransaction {
    /// Loads what is shown. Once more only where the viewer may read: the audience may have changed since the index was asked.
    func found(
        _ hits: [SearchHit],
        marker: Marker?,
        plainText: (String) -> String,
        for viewer: Viewer?
    ) throws -> [FoundHit] {
        guard let marker, !hits.isEmpty else { return [] }
        let rows = try FoundRows(hits, self, viewer)
        return hits.compactMap { hit in
            guard let kind = FoundKind(rawValue: hit.kind) else { return nil }
            if let card = rows.cards[ID(hit.key)] { return rows.card(card, of: hit, kind, marker, plainText) }
            return rows.post(ID(hit.key), of: hit, kind, marker, plainText)
        }
    }
}

/// The rows that hits stand for, in the channels that the viewer may read.
private struct FoundRows {
    let cards: [ID<Card>: FoundCard]
    private let posts: [ID<Post>: Post]
    private let topics: [ID<Topic>: Topic]
    private let readable: [ID<Channel>: ChannelAccess]

    init(_ hits: [SearchHit], _ snapshot: ReadTransaction, _ viewer: Viewer?) throws {
        cards = try snapshot.foundCards(hits)
        var posts = try snapshot.posts.all(hits.map { ID<Post>($0.key) })
        topics = try snapshot.topics.all(Set(posts.values.map(\.topic)).union(cards.values.map(\.card.topic)))
        let openings = cards.values.compactMap { [topics] in topics[$0.card.topic]?.opening }
        posts.merge(try snapshot.posts.all(openings)) { first, _ in first }
        self.posts = posts
        let channels = Set(topics.values.map(\.channel)).union(cards.values.map(\.card.channel))
        readable = try snapshot.channels.readable(channels, by: viewer)
    }

    func card(_ card: FoundCard, of hit: SearchHit, _ kind: FoundKind, _ marker: Marker, _ plainText: (String) -> String) -> FoundHit? {
        guard let access = readable[card.card.channel], let topic = topics[card.card.topic], let post = posts[topic.opening] else {
            return nil
        }
        return FoundHit(
            post: post,
            topic: topic,
            card: card,
            channel: access.channel,
            kind: kind,
            title: marker.pieces(of: card.card.title),
            fragment: marker.fragment(of: plainText(card.card.text), length: 140),
            share: hit.share,
            isNear: hit.isNear,
            others: 0
        )
    }

    func post(_ id: ID<Post>, of hit: SearchHit, _ kind: FoundKind, _ marker: Marker, _ plainText: (String) -> String) -> FoundHit? {
        guard let post = posts[id], post.withdrawal == nil, let topic = topics[post.topic], let access = readable[topic.channel] else {
            return nil
        }
        return FoundHit(
            post: post,
            topic: topic,
            card: nil,
            channel: access.channel,
            kind: kind,
            title: marker.pieces(of: topic.title),
            fragment: marker.fragment(of: plainText(post.body), length: 140),
            share: hit.share,
            isNear: hit.isNear,
            others: hit.others
        )
    }
}

extension ReadTransaction {
    fileprivate func foundCards(_ hits: [SearchHit]) throws -> [ID<Card>: FoundCard] {
        let cards = try knowledge.all(hits.filter { $0.kind == FoundKind.card.rawValue }.map { ID<Card>($0.key) })
        let helped = try knowledge.helped(cards.keys)
        return cards.mapValues { FoundCard(card: $0, helped: helped[$0.id] ?? 0) }
    }
}
