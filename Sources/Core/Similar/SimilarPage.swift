/// The bodies like one body, and for members what these have solved, tried and ask.
package struct SimilarPage: Sendable {
    package static let length = 20

    package let organisation: Organisation
    package let figures: Figures
    package let filter: SimilarFilter
    package let bodies: [SimilarBody]
    /// Bodies where somebody sits and that are alike enough, whose topics are looked at; empty for who is not signed in.
    package let peers: [SimilarBody]
    /// How many sit in each of the bodies; empty for who is not signed in.
    package let sitting: [ID<Organisation>: Int]
    package let records: [ID<Organisation>: BodyRecord]
    package let topics: [PeerConcern: [PeerTopic]]

    /// For who is not signed in.
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

/// A topic that a similar body started.
package struct PeerTopic: Sendable {
    package let topic: Topic
    package let organisation: Organisation
}

extension ReadTransaction {
    /// Not found for bodies without figures.
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

    /// Whoever can be asked stands first: the peers among the nearest, then the others, a page in all.
    private static func listed(_ bodies: [SimilarBody], _ peers: [SimilarBody]) -> [SimilarBody] {
        let ids = Set(peers.map(\.organisation.id))
        return Array((peers + bodies.filter { !ids.contains($0.organisation.id) }).prefix(SimilarPage.length))
    }

    /// - Parameter figures: those of the body.
    func similarBodies(to body: Organisation, _ figures: Figures, _ filter: SimilarFilter, limit: Int) throws -> [SimilarBody] {
        try similar.similar(to: body, figures: figures, filter: filter, limit: limit)
    }

    var similar: SimilarBodyStore { SimilarBodyStore(tx: tx) }
}
