import Search

/// Finds solved questions that are like another question, in all places: who may be told of which is decided for each person by whoever asks.
struct SimilarQuestions: Sendable {
    static let limit = 20

    let storage: Storage
    let index: SearchIndex

    /// The most alike first. Nil while there is no index to ask.
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
            // A search finds the nearest there is, near or not: what is given as a reason has to speak of the same thing.
            let nearness = Nearness(topic.title, best: hits.map(\.share).max() ?? 0)
            return hits.filter { nearness.admits(share: $0.share, isNear: $0.isNear) }.prefix(Self.limit).map { ID($0.topic) }
        } catch SearchFailure.notReady, SearchFailure.damaged {
            return nil
        }
    }
}
