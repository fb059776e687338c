import Search

/// Finds solved questions that are like another question, in all places: who may be told of which is decided for each person by whoever asks.
struct SimilarQuestions: Sendable {
    static let limit = 20
    /// How many of the words of the question's title another one has to have in its own title and text: two at least, and this share.
    static let share = 0.4

    let storage: Storage
    let index: SearchIndex

    /// The most alike first. Nil while there is no index to ask.
    func callAsFunction(_ id: ID<Topic>) async throws -> [ID<Topic>]? {
        let found = try await storage.read { snapshot -> (Topic, String, Set<Key>)? in
            guard let topic = try snapshot.topics.find(id), let opening = try snapshot.posts.find(topic.opening) else { return nil }
            return (topic, opening.body, Set(try snapshot.channels.all().map(\.key)))
        }
        guard let (topic, body, places) = found else { return [] }
        var query = TypedQuery()
        query.words = (topic.title + " " + body.prefix(200)).split(whereSeparator: \.isWhitespace).map(String.init)
        var request = SearchRequest(query, places: places, now: storage.clock.now.milliseconds)
        request.states = [Topic.QuestionState.solved.rawValue]
        do {
            let hits = try await index.search(request).hits.prefix(Self.limit)
            return try await alike(topic.title, hits.map { ID($0.topic) })
        } catch SearchFailure.notReady, SearchFailure.damaged {
            return nil
        }
    }

    /// A search finds the nearest there is, near or not: what is given as a reason has to speak of the same thing.
    private func alike(_ title: String, _ ids: [ID<Topic>]) async throws -> [ID<Topic>] {
        let texts = try await storage.read { snapshot in
            let topics = try snapshot.topics.all(ids)
            let openings = try snapshot.posts.all(topics.values.map(\.opening), bodyLimit: 600)
            return topics.mapValues { $0.title + "\n" + (openings[$0.opening]?.body ?? "") }
        }
        let words = words(of: title)
        return ids.filter { id in
            let shared = words.intersection(self.words(of: texts[id] ?? "")).count
            return shared >= 2 && Double(shared) >= Double(words.count) * Self.share
        }
    }

    /// The content words: of the kinds of tokens, those that begin with w.
    private func words(of text: String) -> Set<Token> {
        Set(index.analyzer.tokens(of: text).filter { $0.text.hasPrefix("w") })
    }
}
