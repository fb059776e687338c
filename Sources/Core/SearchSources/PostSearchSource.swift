import Search

/// Topics, found by their posts.
struct PostSearchSource: SearchSource {
    let subjects: Set<Subject.Kind> = [.post, .topic]
    let kinds: [FoundKind] = [.question, .discussion, .announcement, .practice, .reply]
    let suggested = SuggestedPart.source(TopicSuggestionSource())

    /// With an opening that was taken back or put back go the replies below it. An event that names no post is about what stands beside the opening.
    func change(after events: [Event], _ reader: DocumentReader) throws -> IndexChange {
        let store = reader.snapshot.postDocuments
        let unnamed = Set(events.filter { $0.post == nil && $0.reindexes(.post) }.compactMap(\.topic))
        let posts = events.touched(.post).union(try store.openings(of: unnamed))
        let withdrawn = Set(events.filter { $0.kind == .postWithdrawn }.compactMap(\.post))
        let rows = try store.posts(posts, below: withdrawn)
        let documents = try documents(rows, reader).compactMap(\.document)
        let there = Set(documents.map(\.key))
        return IndexChange(
            documents: documents,
            gone: posts.union(rows.map(\.post)).map(\.key).filter { !there.contains($0) },
            standings: try store.standings(events.touched(.topic))
        )
    }

    func documents(after key: Key, limit: Int, _ reader: DocumentReader) throws -> [(key: Key, document: SearchDocument?)] {
        try documents(try reader.snapshot.postDocuments.posts(after: ID(key), limit: limit), reader)
    }

    private func documents(_ rows: [PostDocumentStore.Row], _ reader: DocumentReader) throws -> [(key: Key, document: SearchDocument?)] {
        let more = try reader.snapshot.openingTexts(rows.compactMap(\.content).filter(\.isOpening).map(\.topic))
        return rows.map { row in
            (row.post.key, row.content.map { $0.document(with: $0.isOpening ? more[$0.topic.id] : nil, reader.plainText) })
        }
    }

    func count(_ snapshot: ReadTransaction) throws -> Int { try snapshot.postDocuments.count() }

    func things(_ hits: [SearchHit], _ snapshot: ReadTransaction) throws -> [Key: any FoundThing] {
        let posts = try snapshot.posts.all(hits.map { ID($0.key) }).values.filter { $0.withdrawal == nil }
        let topics = try snapshot.topics.all(Set(posts.map(\.topic)))
        let openings = Set(posts.map(\.id))
        let more = try snapshot.openingTexts(topics.values.filter { openings.contains($0.opening) })
        return posts.reduce(into: [:]) { things, post in
            guard let topic = topics[post.topic] else { return }
            things[post.id.key] = FoundPost(post: post, topic: topic, more: topic.opening == post.id ? more[topic.id] : nil)
        }
    }
}

extension ReadTransaction {
    /// What components keep beside the openings of these topics.
    fileprivate func openingTexts(_ topics: [Topic]) throws -> [ID<Topic>: String] {
        guard !topics.isEmpty else { return [:] }
        return try Components.all.compactMap(\.openingText).reduce(into: [:]) { texts, read in
            texts.merge(try read(self, topics)) { "\($0)\n\n\($1)" }
        }
    }
}
