/// Selection of candidates.
extension Searcher {
    func gather(
        _ request: SearchRequest,
        _ terms: QueryTerms,
        _ statistics: Statistics,
        _ tiers: Tiers
    ) throws -> (candidates: [Candidate], units: [QueryTerms.Unit], isCut: Bool) {
        var (candidates, isCut) = try matching(request, tiers, meanLength: statistics.meanLength)
        if !request.query.phrases.isEmpty {
            let quoting = try quoting(request.query.phrases, candidates)
            candidates = quoting.found
            isCut = isCut || quoting.isCut
        }
        let context = PlaceContext(request.placeNames, terms, statistics)
        for index in candidates.indices { context.apply(to: &candidates[index]) }
        let units = Self.present(terms.units, candidates)
        for index in candidates.indices {
            let bits = candidates[index].bits
            candidates[index].coverage = units.isEmpty ? statistics.share(of: bits) : statistics.coverage(of: bits, in: units)
        }
        return (candidates, units, isCut || !tiers.areComplete)
    }

    /// The rows of all tiers, each once with the best score of any.
    private func matching(
        _ request: SearchRequest,
        _ tiers: Tiers,
        meanLength: Double
    ) throws -> (found: [Candidate], isCut: Bool) {
        var found: [Int64: Candidate] = [:]
        var isCut = false
        for tier in tiers.expressions {
            guard let expression = conditioned(tier, request.query) else { continue }
            let rows = try windows.rows(limit: tiers.rows) { ids, limit in
                try store.matching(expression, meanLength: meanLength, request, ids, limit: limit)
            }
            isCut = isCut || rows.isCut
            for row in rows.found {
                guard let known = found[row.id] else {
                    found[row.id] = row
                    continue
                }
                found[row.id]?.bits = known.bits | row.bits
                found[row.id]?.score = max(known.score, row.score)
            }
        }
        return (Array(found.values), isCut)
    }

    /// The words that occur in any of the rows, so that a typing error does not make all rows incomplete.
    private static func present(_ units: [QueryTerms.Unit], _ candidates: [Candidate]) -> [QueryTerms.Unit] {
        units.filter { unit in candidates.contains { unit.isThere($0.bits) } }
    }

    /// The expression with required and excluded phrases.
    private func conditioned(_ tier: MatchExpression, _ query: TypedQuery) -> MatchExpression? {
        guard !tier.text.isEmpty else { return nil }
        var expression = tier
        for part in QuotedPhrase.parts(of: query.phrases, analyzer) {
            expression.add("AND")
            expression.add(condition: part)
        }
        // A text with so many consecutive ones has the rest too.
        for tokens in Set(query.excluded.compactMap { QueryTerms.phrase(for: $0, analyzer)?.tokens.prefix(24) }) {
            expression.add("NOT")
            expression.add(condition: Array(tokens))
        }
        return expression
    }

    /// The candidates whose text contains the phrases, best first, up to the limit of bytes read.
    private func quoting(_ phrases: [String], _ candidates: [Candidate]) throws -> (found: [Candidate], isCut: Bool) {
        let needles = Set(phrases.map { Folding($0).folded })
        let candidates = candidates.sorted(by: Candidate.isBetter)
        var found: [Candidate] = []
        var read = 0
        for start in stride(from: 0, to: candidates.count, by: 128) {
            let part = candidates[start..<min(start + 128, candidates.count)]
            let words = try store.words(of: part.map(\.id))
            for candidate in part {
                guard let words = words[candidate.id] else { continue }
                read += words.title.utf8.count + words.text.utf8.count
                guard read <= limits.quoted else { return (found, true) }
                let (title, text) = memory.texts(of: words, candidate.id)
                if needles.allSatisfy({ needle in [title, text].contains { QuotedPhrase.count(of: needle, in: $0.folded) > 0 } }) {
                    found.append(candidate)
                }
            }
        }
        return (found, false)
    }
}
