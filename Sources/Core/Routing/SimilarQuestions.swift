import Search

/// Finds similar solved questions in all channels, without access checks: the caller decides who may see which.
struct SimilarQuestions: Sendable {
    static let limit = 20

    let storage: Storage
    let index: SearchIndex

    /// Most similar first. Nil without a search index.
    func callAsFunction(_ id: ID<Topic>) async throws -> [ID<Topic>]? {
        let found = try await storage.read { snapshot -> (Topic, Set<Key>)? in
            guard let topic = try snapshot.topics.find(id) else { return nil }
            return (topic, Set(try snapshot.channels.all().map(\.key)))
        }
        guard let (topic, places) = found else { return [] }
        var query = TypedQuery()
        query.words = topic.title.split(whereSeparator: \.isWhitespace).map(String.init)
        var request = SearchRequest(query, places: places, now: storage.clock.now.milliseconds)
        request.states = [Topic.QuestionState.solved.rawValue]
        do {
            let hits = try await index.search(request).hits
            // A search returns the nearest matches, however far they are: a given reason must be about the same subject.
            let nearness = Nearness(topic.title, best: hits.map(\.share).max() ?? 0)
            return hits.filter { nearness.admits(share: $0.share, isNear: $0.isNear) }.prefix(Self.limit).map { ID($0.topic) }
        } catch SearchFailure.notReady, SearchFailure.damaged {
            return nil
        }
    }
}
