import Metrics
import Search

/// Searches what a viewer may read.
///
/// Permissions are evaluated at search time and passed to the index as part of the query. What is shown comes from the tables: a post that was
/// withdrawn a moment ago does not appear, a new name does.
package struct FindPosts: Sendable {
    private let storage: Storage
    private let index: SearchIndex
    private let plainText: @Sendable (String) -> String
    private let seconds = Timer(label: "yoriai_search_seconds")
    /// The same search of the same reader, sent again before it was answered, is not done twice. What may be read is part of what is asked.
    let flight = SingleFlight<Asked, Answer>()
    private let search: @Sendable (SearchRequest, [SearchRequest]) async throws -> Answer

    typealias Answer = (result: SearchResult, counts: [SearchCounts])

    struct Asked: Hashable {
        let reader: ID<Member>?
        let requests: [SearchRequest]
    }

    /// - Parameter plainText: takes the markup off a post, as parts of it are shown.
    package init(storage: Storage, index: SearchIndex, plainText: @escaping @Sendable (String) -> String) {
        self.init(storage: storage, index: index, plainText: plainText) { try await index.search($0, beside: $1) }
    }

    /// - Parameter search: a seam for tests.
    init(
        storage: Storage,
        index: SearchIndex,
        plainText: @escaping @Sendable (String) -> String,
        search: @escaping @Sendable (SearchRequest, [SearchRequest]) async throws -> Answer
    ) {
        self.search = search
        self.storage = storage
        self.index = index
        self.plainText = plainText
    }

    /// - Parameter number: the page, from 1.
    package func callAsFunction(
        _ query: TypedQuery,
        order: SearchRequest.Order = .relevance,
        usesSynonyms: Bool = true,
        page number: Int = 1,
        as viewer: Viewer?
    ) async throws -> FoundPage {
        let reading = try await storage.read { snapshot in try Self.read(query, order, usesSynonyms, snapshot, viewer) }
        let (query, request) = (reading.request.query, reading.request)
        let isUnderstood = reading.flaws.isEmpty
        let answer = isUnderstood && !query.isEmpty ? try await ask(reading, as: viewer) : nil
        let result = answer?.result
        let facets = Self.facetCounts(reading, answer)
        let shown = result?.hits.dropFirst((number - 1) * FoundPage.length).prefix(FoundPage.length) ?? []
        let (plainText, hits) = (plainText, Array(shown))
        let (found, filled) = try await storage.read { snapshot in
            let hits = try snapshot.found(hits, marker: result?.marker, plainText: plainText, for: viewer)
            return (hits, try FacetReader(snapshot: snapshot, query: query, viewer: viewer).facets(facets))
        }
        return FoundPage(
            query: query,
            order: order,
            usesSynonyms: usesSynonyms,
            number: number,
            hits: found,
            count: result?.hits.count ?? 0,
            isCut: result?.isCut ?? false,
            facets: filled,
            flaws: reading.flaws,
            expansions: result?.expansions.map { FoundPage.Expansion(word: $0.word, others: $0.others) } ?? [],
            suggestion: result?.suggestion,
            standing: index.standing,
            channels: request.places.count
        )
    }

    private struct ResolvedQuery: Sendable {
        var request: SearchRequest
        let flaws: [Refusal.Reason]
        /// The same without the filters of one facet, where it has any: so one sees what else there is.
        var wider: [Facet.Kind: SearchRequest] = [:]
    }

    private static func read(
        _ query: TypedQuery,
        _ order: SearchRequest.Order,
        _ usesSynonyms: Bool,
        _ snapshot: ReadTransaction,
        _ viewer: Viewer?
    ) throws -> ResolvedQuery {
        let query = try snapshot.joiningNames(query)
        let reader = FilterReader(snapshot: snapshot, viewer: viewer, readable: try snapshot.channels.readable(by: viewer))
        var (request, flaws) = try reader.request(query)
        (request.order, request.usesSynonyms) = (order, usesSynonyms)
        let anyBodies = request
        flaws += try reader.restrictBodies(query, &request)
        var reading = ResolvedQuery(request: request, flaws: flaws)
        for kind in Facet.Kind.allCases {
            let open = query.without(kind.filters)
            // Where nothing is left, there is nothing to count beside what was found.
            guard open != query, !open.isEmpty else { continue }
            var wider = request
            switch kind {
            case .kind: wider.kinds = nil
            case .state: wider.states = nil
            case .channel: wider.inPlaces = nil
            case .organisation, .size, .prefecture:
                wider = anyBodies
                _ = try reader.restrictBodies(open, &wider)
            case .author: wider.authors = nil
            case .has: wider.marks = []
            case .year: (wider.from, wider.until) = (nil, nil)
            }
            wider.query = open
            reading.wider[kind] = wider
        }
        return reading
    }

    /// Nil while there is no index to ask; the page says so.
    private func ask(_ reading: ResolvedQuery, as viewer: Viewer?) async throws -> Answer? {
        let wider = Facet.Kind.allCases.compactMap { reading.wider[$0] }
        // The moment is in no two searches the same, and decides little.
        let asked = Asked(
            reader: viewer?.member,
            requests: ([reading.request] + wider).map { request in
                var request = request
                request.now = 0
                return request
            }
        )
        do {
            let start = ContinuousClock.now
            let answer = try await flight(asked) { [search] in try await search(reading.request, wider) }
            seconds.record(duration: ContinuousClock.now - start)
            return answer
        } catch SearchFailure.notReady, SearchFailure.damaged {
            return nil
        }
    }

    /// The counts of each facet as if nothing of it were chosen.
    private static func facetCounts(_ reading: ResolvedQuery, _ answer: Answer?) -> [(kind: Facet.Kind, counts: SearchCounts)] {
        // Where nothing is found and nothing chosen there is nothing to narrow, and nothing to take back.
        guard let answer, !answer.result.hits.isEmpty || !reading.request.query.conditions.isEmpty else { return [] }
        var counts = answer.counts[...]
        return Facet.Kind.allCases.map { kind in
            (kind, reading.wider[kind] == nil ? answer.result.counts : counts.popFirst() ?? answer.result.counts)
        }
    }
}

extension Facet.Kind {
    var filters: Set<TypedQuery.Filter> {
        switch self {
        case .kind: [.kind]
        case .state: [.state]
        case .channel: [.in]
        case .organisation: [.org]
        case .size: [.size]
        case .prefecture: [.pref]
        case .author: [.from]
        case .has: [.has]
        case .year: [.before, .until, .after]
        }
    }
}
