import Formats

/// Documents grouped by topic, and the number of topics per filter value.
struct Gathering {
    let hits: [SearchHit]
    let counts: SearchCounts

    /// - Parameters:
    ///   - candidates: best first.
    ///   - found: their documents.
    ///   - share: the share of the query that a document contains.
    init(_ candidates: [Candidate], _ found: [Int64: FoundDocument], order: SearchRequest.Order, share: (Candidate) -> Double = { _ in 0 })
    {
        var best: [Key: Best] = [:]
        var documents: [Key: Int] = [:]
        var topics: [Key] = []
        var tally = Tally()
        for candidate in candidates {
            guard let document = found[candidate.id] else { continue }
            documents[document.topic, default: 0] += 1
            if best[document.topic] == nil {
                best[document.topic] = Best(document: document, candidate: candidate)
                topics.append(document.topic)
            }
            tally.add(document)
        }
        var hits = topics.compactMap { topic in
            best[topic].map { $0.hit(share: share($0.candidate), others: (documents[topic] ?? 1) - 1) }
        }
        if order == .newest { hits.sort { $0.at > $1.at } }
        self.hits = hits
        counts = tally.counts
    }

    /// The document shown for its topic.
    private struct Best {
        let document: FoundDocument
        let candidate: Candidate

        func hit(share: Double, others: Int) -> SearchHit {
            SearchHit(
                key: document.key,
                topic: document.topic,
                place: document.place,
                kind: document.kind,
                at: document.at,
                score: candidate.score,
                share: share,
                isNear: candidate.isNear,
                others: others
            )
        }
    }

    /// Counts each topic once per value.
    private struct Tally {
        private struct Seen: Hashable {
            let topic: Key
            let value: String
        }

        private(set) var counts = SearchCounts()
        private var seen: Set<Seen> = []
        private var topics: Set<Key> = []

        mutating func add(_ document: FoundDocument) {
            let topic = document.topic
            if seen.insert(Seen(topic: topic, value: document.kind)).inserted { counts.kinds[document.kind, default: 0] += 1 }
            let year = JapaneseCalendar.date(at: document.at).date.year
            if seen.insert(Seen(topic: topic, value: "\(year)")).inserted { counts.years[year, default: 0] += 1 }
            if let body = document.body { counts.bodies[body, default: []].insert(topic) }
            if let author = document.author { counts.authors[author, default: []].insert(topic) }
            for mark in SearchDocument.Marks.all where document.marks.contains(mark) {
                if seen.insert(Seen(topic: topic, value: "has \(mark.rawValue)")).inserted { counts.marks[mark, default: 0] += 1 }
            }
            // All documents of a topic have the same channel and state.
            guard topics.insert(topic).inserted else { return }
            counts.places[document.place, default: 0] += 1
            if let state = document.state { counts.states[state, default: 0] += 1 }
        }
    }
}
