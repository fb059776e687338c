import Search

/// Turns the filters of a typed query into what the index is asked. What cannot be understood is said, not passed over.
struct FilterReader {
    let snapshot: ReadTransaction
    let viewer: Viewer?
    /// The channels the viewer may read: the only ones a filter can name.
    let readable: [ChannelAccess]

    func request(_ query: TypedQuery) throws -> (request: SearchRequest, flaws: [Refusal.Reason]) {
        var request = SearchRequest(query, places: Set(readable.map(\.channel.id.key)), now: snapshot.now.milliseconds)
        request.placeNames = readable.keyed(by: \.channel.id.key) { "\($0.channel.name) \($0.space.name)" }
        request.names = try names(query.words)
        var flaws: [Refusal.Reason] = []
        for filter in TypedQuery.Filter.allCases {
            for value in query.values(of: filter) {
                if let flaw = try read(filter, value, into: &request) { flaws.append(flaw) }
            }
        }
        flaws += query.denied.map { Refusal.Reason("search.denied-filter", ["filter": $0.filter.rawValue]) }
        if !query.excluded.isEmpty, !query.hasText { flaws.append("search.only-excluded") }
        return (request, flaws)
    }

    /// Several values of one filter mean any of them; different filters all have to fit.
    private func read(_ filter: TypedQuery.Filter, _ value: String, into request: inout SearchRequest) throws -> Refusal.Reason? {
        switch filter {
        case .from: return unite(try members(value), into: &request.authors) ? nil : unknown("search.unknown-from", value)
        case .in: return unite(channels(value), into: &request.inPlaces) ? nil : unknown("search.unknown-in", value)
        case .kind:
            return unite(FilterWords.kinds[value.folded].map { [$0.code] } ?? [], into: &request.kinds)
                ? nil : unknown("search.unknown-kind", value)
        case .state:
            return unite(Set((FilterWords.states[value.folded] ?? []).map(\.rawValue)), into: &request.states)
                ? nil : unknown("search.unknown-state", value)
        case .org, .pref, .size: return nil
        case .before, .until, .after: return date(filter, value, into: &request)
        case .has:
            guard let mark = FilterWords.marks[value.folded] else { return unknown("search.unknown-has", value) }
            request.marks.formUnion(mark)
            return nil
        }
    }

    /// Adds what a value means; false where it means nothing, which then finds nothing.
    private func unite<Value>(_ values: Set<Value>, into set: inout Set<Value>?) -> Bool {
        set = (set ?? []).union(values)
        return !values.isEmpty
    }

    private func unknown(_ reason: String, _ value: String) -> Refusal.Reason {
        Refusal.Reason(reason, ["value": String(value.prefix(60))])
    }

    private func members(_ value: String) throws -> Set<Key> {
        if let viewer, FilterWords.own.contains(value.folded) { return [viewer.member.key] }
        guard !value.folded.isEmpty else { return [] }
        return Set(try snapshot.filters.members(named: value, limit: 50).map(\.key))
    }

    private func channels(_ value: String) -> Set<Key> {
        let name = value.drop { "#＃".contains($0) }.description.folded
        guard !name.isEmpty else { return [] }
        let exact = readable.filter { $0.channel.name.folded == name || $0.space.name.folded == name }
        let fitting =
            exact.isEmpty ? readable.filter { $0.channel.name.folded.contains(name) || $0.space.name.folded.contains(name) } : exact
        return Set(fitting.map(\.channel.id.key))
    }

    private func date(_ filter: TypedQuery.Filter, _ value: String, into request: inout SearchRequest) -> Refusal.Reason? {
        guard let period = FilterDate.period(of: value) else { return unknown("search.unknown-date", value) }
        switch filter {
        case .before: request.until = min(request.until ?? .max, period.lowerBound.milliseconds)
        case .until: request.until = min(request.until ?? .max, period.upperBound.milliseconds)
        case .after: request.from = max(request.from ?? .min, period.lowerBound.milliseconds)
        case .from, .in, .kind, .state, .org, .pref, .size, .has: break
        }
        return nil
    }

    /// The bodies that are read as somebody typed, with 市 and the like or without: MeCab reads 真岡 otherwise than those who live there.
    private func names(_ words: [String]) throws -> [String: [String]] {
        let endings = ["し", "く", "ちょう", "まち", "むら", "そん", "けん", "ふ", "と"]
        var names: [String: [String]] = [:]
        for word in Set(words).prefix(5) where (3...12).contains(word.count) && word.allSatisfy({ ("ぁ"..."ゖ").contains($0) }) {
            names[word] = try snapshot.organisations.search(word, limit: 5).compactMap { body in
                if body.reading == word { return body.name }
                return endings.contains { body.reading == word + $0 } ? String(body.name.dropLast()) : nil
            }
        }
        return names
    }

    // MARK: Bodies

    /// Body, prefecture and size all say which bodies: what fits all of them.
    func restrictBodies(_ query: TypedQuery, _ request: inout SearchRequest) throws -> [Refusal.Reason] {
        var flaws: [Refusal.Reason] = []
        let reasons: [(TypedQuery.Filter, String)] = [
            (.org, "search.unknown-org"), (.pref, "search.unknown-pref"), (.size, "search.unknown-size"),
        ]
        for (filter, reason) in reasons {
            var fitting: Set<Key>?
            for value in query.values(of: filter) {
                let bodies = try bodies(filter, value)
                if !unite(Set(bodies.map(\.key)), into: &fitting) { flaws.append(unknown(reason, value)) }
            }
            if let fitting { request.bodies = request.bodies.map { $0.intersection(fitting) } ?? fitting }
        }
        return flaws
    }

    private func bodies(_ filter: TypedQuery.Filter, _ value: String) throws -> [ID<Organisation>] {
        switch filter {
        case .org:
            let exact = try snapshot.organisationLists.named(value)
            return (exact.isEmpty ? try snapshot.organisations.search(value, limit: 20) : exact).map(\.id)
        case .pref:
            return try Prefecture.code(value).map { try snapshot.filters.bodies(inPrefecture: $0) } ?? []
        case .size:
            let text = value.folded.replacing("人口".folded, with: "")
            return try FilterWords.sizes[text].map { try snapshot.filters.bodies(of: $0) } ?? []
        case .from, .in, .kind, .state, .before, .until, .after, .has: return []
        }
    }
}
