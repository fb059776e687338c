import SQLCore

/// One search in one snapshot of the index.
///
/// When few rows contain any of the query's phrases, all are ranked. In a large index, candidates are selected in bounded tiers: rows with
/// the rarest phrases, rows with all words, rows with any two of the rarest words. The best of them are ranked by their text. Matching
/// cards come first.
///
/// When all rows are ranked, words alone decide what is a result: a filter removes results and adds none, so that filter counts are
/// consistent. In a large index, filters restrict the candidates.
struct Searcher {
    let store: CandidateStore
    let size: IndexSize
    let analyzer: Analyzer
    let synonyms: Synonyms
    /// The query's embedding; nil without a second ranker.
    var meaning: Meanings.Wanted?
    let limits: Limits
    let windows: Windows
    let memory: SearchMemory

    init(
        store: CandidateStore,
        size: IndexSize,
        analyzer: Analyzer,
        synonyms: Synonyms,
        limits: Limits = Limits(),
        clock: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) throws {
        (self.store, self.size, self.analyzer, self.synonyms, self.limits) = (store, size, analyzer, synonyms, limits)
        windows = Windows(last: try store.last(), size: limits.rows(of: size), clock: clock, end: clock() + limits.patience)
        memory = SearchMemory(bytes: limits.quoted + limits.ranked)
    }

    /// The results by words alone, before filters.
    struct Found {
        let relevant: [Candidate]
        let isCut: Bool
    }

    func search(_ request: SearchRequest) throws -> SearchResult {
        let query = request.query
        let synonyms = request.usesSynonyms ? synonyms : nil
        let spelt = try SpeltOut(query, names: request.names, analyzer: analyzer) { try store.counts(of: $0) }
        if !spelt.words.isEmpty {
            let terms = QueryTerms(spelt.rest, spelt: spelt.words, analyzer: analyzer, synonyms: synonyms)
            let found = try search(request, terms)
            if found.isAny { return found }
        }
        let terms = QueryTerms(query.text, analyzer: analyzer, synonyms: synonyms)
        guard query.hasText else { return try list(request, terms) }
        let found = try search(request, terms)
        return found.isAny ? found : try read(request, terms) ?? found
    }

    private func search(_ request: SearchRequest, _ terms: QueryTerms) throws -> SearchResult {
        let query = request.query
        let statistics = Statistics(terms, size: size, counts: try store.counts(of: Set(terms.phrases.flatMap(\.tokens))))
        let tiers = Tiers(terms, statistics, limits)
        let asked = tiers.areComplete ? request.unfiltered : request
        let found = try found(asked, terms, statistics, tiers)
        var relevant = found.relevant
        let isAny = !relevant.isEmpty
        if tiers.areComplete, request.isFiltered {
            let fitting = try store.fitting(relevant.map(\.id), request)
            relevant.removeAll { !fitting.contains($0.id) }
        }
        let kept = Array(relevant.prefix(limits.results))
        let topics = Gathering(kept, try store.documents(kept.map(\.id)), order: request.order) { candidate in
            statistics.amount(of: candidate.bits, in: terms.units)
        }
        return SearchResult(
            hits: topics.hits,
            isCut: found.isCut || relevant.count > kept.count,
            counts: topics.counts,
            expansions: terms.expansions.map { ($0.word, $0.others) },
            suggestion: try Spelling(store: store, analyzer: analyzer).suggestion(for: query, terms, statistics, request),
            marker: marker(terms, query),
            isAny: isAny
        )
    }

    /// Best first. When filters only remove results, they are cached for the filter counts.
    private func found(_ request: SearchRequest, _ terms: QueryTerms, _ statistics: Statistics, _ tiers: Tiers) throws -> Found {
        let isSpelt = terms.isSpelt
        if tiers.areComplete, let known = memory.relevant[isSpelt] { return known }
        let (gathered, units, isCut) = try gather(request, terms, statistics, tiers)
        let ranking = Ranking(query: request.query, terms: terms, statistics: statistics, units: units, now: request.now)
        let candidates = try ranked(gathered, ranking, isTiered: tiers.expressions.count > 1)
        let relevance = Relevance(terms, statistics, candidates)
        let found = Found(relevant: CardsFirst(now: request.now).lift(try joined(relevance, request)), isCut: isCut)
        if tiers.areComplete { memory.relevant[isSpelt] = found }
        return found
    }

    /// Hiragana unknown to the dictionary, such as つがる, has no token, so the newest texts are scanned. Nil when it does not occur.
    private func read(_ request: SearchRequest, _ terms: QueryTerms) throws -> SearchResult? {
        guard let words = SpeltOut.unknown(request.query) else { return nil }
        let found = try store.containing(words, request, among: limits.read, tokens: limits.readTokens, limit: limits.results)
        guard !found.isEmpty else { return nil }
        let gathered = Gathering(found, try store.documents(found.map(\.id)), order: request.order)
        return SearchResult(
            hits: gathered.hits,
            isCut: found.count == limits.results || size.documents > limits.read || size.tokens > limits.readTokens,
            counts: gathered.counts,
            expansions: [],
            suggestion: nil,
            marker: marker(terms, request.query)
        )
    }

    /// Filters without words.
    private func list(_ request: SearchRequest, _ terms: QueryTerms) throws -> SearchResult {
        let (found, isCut) =
            request.query.isEmpty ? ([], false) : try windows.rows(limit: limits.results) { try store.newest(request, $0, limit: $1) }
        let gathered = Gathering(found, try store.documents(found.map(\.id)), order: .newest)
        return SearchResult(
            hits: gathered.hits,
            isCut: isCut,
            counts: gathered.counts,
            expansions: [],
            suggestion: nil,
            marker: marker(terms, request.query)
        )
    }

    private func marker(_ terms: QueryTerms, _ query: TypedQuery) -> Marker {
        let words = terms.units.flatMap { unit in
            ([unit.phrase] + unit.synonyms).map { terms.phrases[$0].letters } + [Array(unit.surface.unicodeScalars)]
        }
        // An exact occurrence of the typed text is highlighted as a whole.
        return Marker(needles: words + (query.phrases + query.words).map { Folding($0).folded })
    }

    /// Sorted, best first.
    private func ranked(_ candidates: [Candidate], _ ranking: Ranking, isTiered: Bool) throws -> [Candidate] {
        var candidates = candidates
        candidates.sort(by: Candidate.isBetter)
        let top = candidates.prefix(limits.texts)
        let words = try store.words(of: top.map(\.id))
        var read = 0
        for index in top.indices where read <= limits.ranked {
            guard let words = words[candidates[index].id] else { continue }
            read += words.title.utf8.count + words.text.utf8.count
            let (title, text) = memory.texts(of: words, candidates[index].id)
            ranking.rank(&candidates[index], title: title, text: text, anew: isTiered)
        }
        let cards = CardsFirst(now: ranking.now)
        for index in candidates.indices {
            let candidate = candidates[index]
            candidates[index].score *= ranking.completeness(of: candidate) * ranking.recency(of: candidate) * cards.weight(of: candidate)
        }
        candidates.sort(by: Candidate.isBetter)
        return candidates
    }

    /// With the second ranker's scores and additional results.
    private func joined(_ relevance: Relevance, _ request: SearchRequest) throws -> [Candidate] {
        let kept = relevance.kept
        guard let meaning, try VectorStore(tx: store.tx).model() == meaning.model else { return kept }
        let isSmall = size.documents <= limits.vectors
        let among = kept.prefix(limits.results).map(\.id)
        guard isSmall || !among.isEmpty else { return kept }
        let near = try store.nearest(to: meaning, request, among: isSmall ? nil : among, limit: limits.near)
        let words = relevance.with(near)
        let unknown = try store.waiting(words.map(\.id))
        return Fusion.joined(words, near, unknown: unknown, nearness: meaning.nearness)
    }
}
