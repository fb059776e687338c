import Search

/// Suggests existing answers to a question before it is asked.
///
/// The only part of asking that uses the search, so access is checked here, for the viewer at this moment.
package struct SuggestAnswers: Sendable {
    /// The subject of a question comes first, and a search has a limit of phrases.
    private static let length = 240
    /// Shorter texts are not searched.
    private static let least = 2

    let storage: Storage
    let find: FindPosts

    package init(storage: Storage, find: FindPosts) {
        self.storage = storage
        self.find = find
    }

    /// - Parameter typed: title and text, as typed.
    package func callAsFunction(_ typed: String, as viewer: Viewer) async throws -> AskSuggestions {
        let text = String(Greeting.removed(from: typed, by: viewer).prefix(Self.length))
        guard text.count(where: { !$0.isWhitespace }) >= Self.least else { return AskSuggestions() }
        // Plain words, not search syntax: quotation marks and colons of a sentence are no operators.
        var query = TypedQuery()
        query.words = text.split(whereSeparator: \.isWhitespace).prefix(TypedQuery.mostTexts).map(String.init)
        let page = try await find(query, as: viewer)
        let nearness = Nearness(text, hits: page.hits)
        let hits = page.hits.filter(nearness.admits)
        let peers = try await SuggestFromPeers(storage: storage, find: find)(query, nearness, as: viewer)
        return try await storage.read { snapshot in
            var findings = try snapshot.findings(hits)
            findings.place = try snapshot.place(for: text, of: hits.filter(nearness.speaks), for: viewer)
            findings.set(peers)
            findings.size = try snapshot.filters.populations([viewer.organisation.id]).values.first.map(SizeClass.init(population:))
            findings.words = String(text.prefix { !$0.isNewline }.prefix(60))
            findings.isIndexReady = page.standing.phase == .whole
            findings.suggestion = findings.isEmpty ? page.suggestion.map(TypedQuery.init(wordsOf:)) : nil
            return findings
        }
    }
}

extension ReadTransaction {
    /// Sorts the results, at most a few of each kind.
    func findings(_ hits: [FoundHit], from sources: [any SuggestionSource] = Components.suggestionSources) throws -> AskSuggestions {
        let standIns = try standIns(for: hits.map(\.thing), from: sources)
        let found = hits.map { hit in
            let standIn = standIns[hit.thing.subject]
            // Whether the viewer may read the channel was asked for the hit.
            return (hit: hit, thing: standIn?.channel == hit.channel.id ? standIn ?? hit.thing : hit.thing)
        }
        let suggestions = try suggestions(of: found.map(\.thing), from: sources)
        var shown: Set<Subject> = []
        let things = found.compactMap { hit, thing -> AskSuggestions.Thing? in
            // Something and what it stands in place of both fit: the better of the two hits stands for them.
            guard let suggestion = suggestions[thing.subject], shown.insert(thing.subject).inserted else { return nil }
            return AskSuggestions.Thing(thing: thing, hit: hit, suggestion: suggestion)
        }
        var findings = AskSuggestions()
        findings.sections = Self.sections(things)
        return findings
    }

    /// By the subject of what was found. The first component that stands in for it does.
    private func standIns(for found: [any FoundThing], from sources: [any SuggestionSource]) throws -> [Subject: any FoundThing] {
        try sources.reduce(into: [:]) { standIns, source in
            standIns.merge(try source.anyStandIns(for: found, self)) { first, _ in first }
        }
    }

    private func suggestions(of things: [any FoundThing], from sources: [any SuggestionSource]) throws -> [Subject: Suggestion] {
        try sources.reduce(into: [:]) { suggestions, source in
            suggestions.merge(try source.suggestions(of: things, self)) { first, _ in first }
        }
    }

    /// Answers come before questions, but a question in exactly these words comes before answers to a similar one.
    private static func sections(_ things: [AskSuggestions.Thing]) -> [AskSuggestions.Section] {
        let sections = Dictionary(grouping: things, by: \.suggestion.kind).sorted { $0.key.rank < $1.key.rank }.map { kind, things in
            AskSuggestions.Section(kind: kind, things: Array(things.prefix(kind.limit)))
        }
        let best = things.map(\.hit.share).max() ?? 0
        return sections.filter { $0.share >= 0.9 * best } + sections.filter { $0.share < 0.9 * best }
    }

    /// The channel named by the question, else the one with most of the results, weighted by share and rank. Other regions' channels,
    /// practice channels and those of a year's newcomers do not count.
    fileprivate func place(for question: String, of hits: [FoundHit], for viewer: Viewer) throws -> Channel? {
        let spaces = try channels.readable(Set(hits.map(\.channel.id)), by: viewer).mapValues(\.space)
        let own = [viewer.organisation.prefecture.flatMap(Prefecture.name)].compactMap(\.self)
        let hits = hits.filter { hit in
            switch spaces[hit.channel.id]?.kind {
            case nil, .practice, .cohort: false
            case .region: own.contains(where: hit.channel.name.contains)
            case .theme, .body, .process, .council, .lab, .square: true
            }
        }
        let folded = question.folded
        var weights: [ID<Channel>: Double] = [:]
        for (rank, hit) in hits.enumerated() { weights[hit.channel.id, default: 0] += hit.share / Double(rank + 1) }
        for hit in hits where hit.channel.name.count > 2 && folded.contains(hit.channel.name.folded) {
            weights[hit.channel.id, default: 0] += 1
        }
        return hits.max(by: { weights[$0.channel.id, default: 0] < weights[$1.channel.id, default: 0] })?.channel
    }
}
