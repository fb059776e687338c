import SQLCore

/// One search in one snapshot of the index.
///
/// While the rows that have any of the query's phrases are few, all are ranked. In a large index common words would make that slow, so
/// candidates are gathered in bounded tiers: rows with the rarest phrases, rows with all words, rows with any two of the rarest words. The best of
/// them are ranked by their text. Cards that fit come first.
///
/// What is a result is decided by the words alone while all rows are ranked: a filter takes results away and adds none, so that the counts beside
/// the filters hold. In a large index filters say which rows compete.
struct Searcher {
    let store: CandidateStore
    let size: IndexSize
    let analyzer: Analyzer
    let synonyms: Synonyms
    /// What the query means; nil where there is no second ranker.
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

    /// What a search found, by its words alone, before filters take away from it.
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

    /// The best first. Where filters only take away, the counts beside them need it no second time.
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

    /// Hiragana that no dictionary knows, as つがる, stands in no token: the newest texts themselves are read. Nil where it does not stand there.
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
        // What stands as it was typed is marked in one piece, whatever words it was taken apart into.
        return Marker(needles: words + (query.phrases + query.words).map { Folding($0).folded })
    }

    /// In order, the best first.
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

    /// What the second ranker says of it, and what it finds beside it.
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
