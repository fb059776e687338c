import Search

/// A topic by its best post, or something else that stands by itself, as one viewer sees it.
package struct FoundHit: Sendable {
    package let kind: FoundKind
    package let thing: any FoundThing
    package let channel: Channel
    package let title: [Marker.Piece]
    package let fragment: [Marker.Piece]
    /// How much of the query's words it has, by their rarity, 0 to 1.
    package let share: Double
    /// Whether it comes near by its meaning, whatever words it has.
    package let isNear: Bool
    /// How many other posts of the topic fit too.
    package let others: Int

    package var topic: Topic? { thing.origin }
}

extension ReadTransaction {
    /// Loads what is shown. Once more only where the viewer may read: the audience may have changed since the index was asked.
    func found(_ hits: [SearchHit], marker: Marker?, plainText: (String) -> String, for viewer: Viewer?) throws -> [FoundHit] {
        guard let marker, !hits.isEmpty else { return [] }
        let things = try things(hits)
        let readable = try channels.readable(Set(things.values.map(\.channel)), by: viewer)
        return hits.compactMap { hit in
            guard let kind = FoundKind.coded(hit.kind), let thing = things[hit.key], let access = readable[thing.channel] else {
                return nil
            }
            return FoundHit(
                kind: kind,
                thing: thing,
                channel: access.channel,
                title: marker.pieces(of: thing.title),
                fragment: marker.fragment(of: plainText(thing.text), length: 140),
                share: hit.share,
                isNear: hit.isNear,
                others: hit.others
            )
        }
    }

    private func things(_ hits: [SearchHit]) throws -> [Key: any FoundThing] {
        try Components.searchSources.reduce(into: [:]) { things, source in
            let codes = Set(source.kinds.map(\.code))
            let own = hits.filter { codes.contains($0.kind) }
            if !own.isEmpty { things.merge(try source.things(own, self)) { first, _ in first } }
        }
    }
}
