/// Organisations similar to one, and for members their solved, reported and open topics.
package struct SimilarPage: Sendable {
    package static let length = 20

    package let organisation: Organisation
    package let figures: Figures
    package let filter: SimilarFilter
    package let bodies: [SimilarBody]
    /// The sufficiently similar organisations with members, whose topics are shown; empty without an account.
    package let peers: [SimilarBody]
    /// The number of members per organisation; empty without an account.
    package let sitting: [ID<Organisation>: Int]
    package let records: [ID<Organisation>: BodyRecord]
    package let topics: [PeerConcern: [PeerTopic]]

    /// For visitors without an account.
    fileprivate static func forStrangers(
        _ organisation: Organisation,
        _ figures: Figures,
        _ filter: SimilarFilter,
        _ bodies: [SimilarBody]
    ) -> SimilarPage {
        SimilarPage(
            organisation: organisation,
            figures: figures,
            filter: filter,
            bodies: bodies,
            peers: [],
            sitting: [:],
            records: [:],
            topics: [:]
        )
    }
}

extension ReadTransaction {
    /// Not found for organisations without statistics.
    package func similarPage(_ slug: String, _ filter: SimilarFilter, for viewer: Viewer?) throws -> SimilarPage {
        guard let organisation = try organisations.organisation(slug: slug) else { throw Refusal.notFound }
        let figures = try organisations.figures(of: organisation.id)
        guard figures != Figures() else { throw Refusal.notFound }
        let bodies = try similarBodies(to: organisation, figures, filter, limit: SimilarPage.length)
        guard let viewer else { return .forStrangers(organisation, figures, filter, bodies) }
        let channels = Set(try channels.readable(by: viewer).filter { $0.space.kind != .practice }.map(\.channel.id))
        let taking = filter.takesPart ? bodies : try similarBodies(to: organisation, figures, filter.takingPart, limit: SimilarPage.length)
        let peers = taking.filter(\.isAlike)
        let shown = filter.takesPart ? bodies : Self.listed(bodies, peers)
        let ids = Set(shown.map(\.organisation.id))
        return SimilarPage(
            organisation: organisation,
            figures: figures,
            filter: filter,
            bodies: shown,
            peers: peers,
            sitting: try seats.countSitting(in: ids),
            records: try similar.records(of: ids, in: channels),
            topics: try topics(of: peers, in: channels)
        )
    }

    private func topics(of peers: [SimilarBody], in channels: Set<ID<Channel>>) throws -> [PeerConcern: [PeerTopic]] {
        let named = peers.keyed(by: \.organisation.id, \.organisation)
        let topics = try PeerConcern.allCases.map { concern in
            let found = try similar.topics(of: Set(named.keys), in: channels, concern, limit: 10)
            return (concern, found.compactMap { topic, id in named[id].map { PeerTopic(topic: topic, organisation: $0) } })
        }
        return Dictionary(uniqueKeysWithValues: topics)
    }

    /// Organisations with members first: the peers among the most similar, then the others, one page in all.
    private static func listed(_ bodies: [SimilarBody], _ peers: [SimilarBody]) -> [SimilarBody] {
        let ids = Set(peers.map(\.organisation.id))
        return Array((peers + bodies.filter { !ids.contains($0.organisation.id) }).prefix(SimilarPage.length))
    }

    /// - Parameter figures: those of the organisation.
    func similarBodies(to body: Organisation, _ figures: Figures, _ filter: SimilarFilter, limit: Int) throws -> [SimilarBody] {
        try similar.similar(to: body, figures: figures, filter: filter, limit: limit)
    }

    var similar: SimilarBodyStore { SimilarBodyStore(tx: tx) }
}
