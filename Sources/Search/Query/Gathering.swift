/// Documents gathered by topic, and how many topics each value of a filter stands for.
struct Gathering {
    let hits: [SearchHit]
    let counts: SearchCounts

    /// - Parameter candidates: the best first.
    init(_ candidates: [Candidate], order: SearchRequest.Order) {
        var best: [Key: Candidate] = [:]
        var documents: [Key: Int] = [:]
        var topics: [Key] = []
        var tally = Tally()
        for candidate in candidates {
            documents[candidate.topic, default: 0] += 1
            if best[candidate.topic] == nil {
                best[candidate.topic] = candidate
                topics.append(candidate.topic)
            }
            tally.add(candidate)
        }
        var hits = topics.compactMap { topic in
            best[topic].map { candidate in
                SearchHit(
                    key: candidate.key,
                    topic: candidate.topic,
                    place: candidate.place,
                    kind: candidate.kind,
                    at: candidate.at,
                    score: candidate.score,
                    others: (documents[topic] ?? 1) - 1
                )
            }
        }
        if order == .newest { hits.sort { $0.at > $1.at } }
        self.hits = hits
        counts = tally.counts
    }

    /// Counts each topic once for each value.
    private struct Tally {
        private struct Seen: Hashable {
            let topic: Key
            let value: String
        }

        private(set) var counts = SearchCounts()
        private var seen: Set<Seen> = []
        private var topics: Set<Key> = []

        mutating func add(_ candidate: Candidate) {
            let topic = candidate.topic
            if seen.insert(Seen(topic: topic, value: candidate.kind)).inserted { counts.kinds[candidate.kind, default: 0] += 1 }
            let year = Self.year(candidate.at)
            if seen.insert(Seen(topic: topic, value: "\(year)")).inserted { counts.years[year, default: 0] += 1 }
            if let body = candidate.body { counts.bodies[body, default: []].insert(topic) }
            // All documents of a topic have the same place and state.
            guard topics.insert(topic).inserted else { return }
            counts.places[candidate.place, default: 0] += 1
            if let state = candidate.state { counts.states[state, default: 0] += 1 }
        }

        /// In Japan, from milliseconds (the civil calendar by days, 400-year cycles of 146,097 days).
        private static func year(_ at: Int64) -> Int {
            let days = (at + 9 * 3_600_000) / 86_400_000 + 719_468
            let era = days / 146_097
            let day = days - era * 146_097
            let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
            let rest = day - (365 * year + year / 4 - year / 100)
            return Int(year + era * 400) + (rest >= 306 ? 1 : 0)
        }
    }
}
