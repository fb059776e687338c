import Search

extension Snapshot {
    /// Loads what is shown. Once more only where the viewer may read: the audience may have changed since the index was asked.
    func found(
        _ hits: [SearchHit],
        marker: Marker?,
        plainText: (String) -> String,
        for viewer: Viewer?
    ) throws -> [FoundHit] {
        let posts = try posts.all(hits.map { ID<Post>($0.key) })
        let topics = try topics.all(Set(posts.values.map(\.topic)))
        let readable = try channels.readable(Set(topics.values.map(\.channel)), by: viewer)
        return hits.compactMap { hit in
            guard let post = posts[ID(hit.key)], post.withdrawal == nil, let topic = topics[post.topic],
                let access = readable[topic.channel], let kind = FoundKind(rawValue: hit.kind), let marker
            else { return nil }
            return FoundHit(
                post: post,
                topic: topic,
                channel: access.channel,
                kind: kind,
                title: marker.pieces(of: topic.title),
                fragment: marker.fragment(of: plainText(post.body), length: 140),
                others: hit.others
            )
        }
    }
}
