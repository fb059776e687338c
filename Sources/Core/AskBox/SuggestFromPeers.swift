import Search

/// Topics of similar organisations: solved, reported or being asked.
///
/// A topic counts for an organisation only if its author is not masked. The index stores no organisation for masked posts, and opening
/// posts are checked once more.
package struct SuggestFromPeers: Sendable {
    private static let bodies = 12
    /// Per concern, and in total.
    private static let topics = (each: 2, all: 4)

    let storage: Storage
    let find: FindPosts

    package init(storage: Storage, find: FindPosts) {
        self.storage = storage
        self.find = find
    }

    /// Among similar organisations with members.
    func callAsFunction(_ query: TypedQuery, _ nearness: Nearness, as viewer: Viewer) async throws -> [PeerFinding] {
        let peers = try await storage.read { snapshot in
            try snapshot.peers(of: viewer.organisation, limit: Self.bodies)
        }
        let found = try await topics(query, of: peers.map(\.organisation), limit: Self.topics.each, as: viewer) { nearness.admits($0) }
        let bodies = peers.keyed(by: \.organisation.id)
        return PeerConcern.allCases.flatMap { concern in
            (found[concern] ?? []).compactMap { peer in
                bodies[peer.organisation.id].map { PeerFinding(concern: concern, topic: peer.topic, body: $0) }
            }
        }
        .prefix(Self.topics.all).map(\.self)
    }

    /// Among these organisations, best first: exact matches, or near ones when there are none.
    package func callAsFunction(
        _ query: TypedQuery,
        among bodies: [Organisation],
        limit: Int,
        as viewer: Viewer
    ) async throws -> [PeerConcern: [PeerTopic]] {
        var exact = query
        (exact.phrases, exact.words) = (query.phrases + query.words, [])
        let found = try await topics(exact, of: bodies, limit: limit, as: viewer)
        return found.isEmpty ? try await topics(query, of: bodies, limit: limit, as: viewer) : found
    }

    private func topics(
        _ query: TypedQuery,
        of bodies: [Organisation],
        limit: Int,
        as viewer: Viewer,
        where isWanted: ((FoundHit) -> Bool)? = nil
    ) async throws -> [PeerConcern: [PeerTopic]] {
        guard query.hasText, !bodies.isEmpty else { return [:] }
        var query = query
        query.conditions = bodies.map { TypedQuery.Condition(.org, $0.slug) }
        let found = try await find(query, as: viewer).hits
        let hits = found.filter(isWanted ?? Nearness(query.text, hits: found).admits)
        let openings = try await storage.read { snapshot in
            try snapshot.posts.all(hits.compactMap(\.topic?.opening), bodyLimit: 0)
        }
        let known = Set(bodies.map(\.id))
        return hits.reduce(into: [:]) { topics, hit in
            guard let topic = (hit.thing as? FoundPost)?.topic, let concern = PeerConcern(topic.use), let opening = openings[topic.opening],
                opening.withdrawal == nil,
                case .person(_, _, let organisation, _) = opening.byline, known.contains(organisation.id),
                topics[concern, default: []].count < limit
            else { return }
            topics[concern, default: []].append(PeerTopic(topic: topic, organisation: organisation))
        }
    }
}

extension ReadTransaction {
    /// Similar organisations with members; none for organisations without statistics.
    fileprivate func peers(of body: Organisation, limit: Int) throws -> [SimilarBody] {
        let figures = try organisations.figures(of: body.id)
        guard figures != Figures() else { return [] }
        return try similarBodies(to: body, figures, SimilarFilter(takesPart: true), limit: limit).filter(\.isAlike)
    }
}
