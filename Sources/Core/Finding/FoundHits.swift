import Search

extension Snapshot {
    /// Loads what is shown. Once more only where the viewer may read: the audience may have changed since the index was asked.
    func found(
        _ hits: [SearchHit],
        marker: Marker?,
        plainText: (String) -> String,
        for viewer: Viewer?
    ) throws -> [FoundHit] {
        guard let marker, !hits.isEmpty else { return [] }
        let cards = try foundCards(hits)
        var posts = try posts.all(hits.map { ID<Post>($0.key) })
        let topics = try topics.all(Set(posts.values.map(\.topic)).union(cards.values.map(\.card.topic)))
        let openings = cards.values.compactMap { topics[$0.card.topic]?.opening }
        posts.merge(try self.posts.all(openings)) { first, _ in first }
        let channels = Set(topics.values.map(\.channel)).union(cards.values.map(\.card.channel))
        let readable = try self.channels.readable(channels, by: viewer)
        return hits.compactMap { hit in
            guard let kind = FoundKind(rawValue: hit.kind) else { return nil }
            if let card = cards[ID(hit.key)] {
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
            guard let post = posts[ID(hit.key)], post.withdrawal == nil, let topic = topics[post.topic],
                let access = readable[topic.channel]
            else { return nil }
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

    private func foundCards(_ hits: [SearchHit]) throws -> [ID<Card>: FoundCard] {
        let cards = try knowledge.all(hits.filter { $0.kind == FoundKind.card.rawValue }.map { ID<Card>($0.key) })
        let helped = try knowledge.helped(cards.keys)
        return cards.mapValues { FoundCard(card: $0, helped: helped[$0.id] ?? 0) }
    }
}
