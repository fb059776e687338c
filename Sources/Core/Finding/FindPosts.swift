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

    /// - Parameter plainText: takes the markup off a post, as parts of it are shown.
    package init(storage: Storage, index: SearchIndex, plainText: @escaping @Sendable (String) -> String) {
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
        let reading = try await storage.read { snapshot in try Self.read(query, snapshot, viewer) }
        var request = reading.request
        request.order = order
        request.usesSynonyms = usesSynonyms
        let isUnderstood = reading.flaws.isEmpty
        let result = isUnderstood && !query.isEmpty ? try await ask(request) : nil
        let facets = try await facetCounts(request, query, result)
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

    private struct Reading: Sendable {
        let request: SearchRequest
        let flaws: [Refusal.Reason]
    }

    private static func read(_ query: TypedQuery, _ snapshot: Snapshot, _ viewer: Viewer?) throws -> Reading {
        let reader = FilterReader(snapshot: snapshot, viewer: viewer, readable: try snapshot.channels.readable(by: viewer))
        var (request, flaws) = try reader.request(query)
        flaws += try reader.restrictBodies(query, &request)
        return Reading(request: request, flaws: flaws)
    }

    /// Nil while there is no index to ask; the page says so.
    private func ask(_ request: SearchRequest) async throws -> SearchResult? {
        do {
            let start = ContinuousClock.now
            let result = try await index.search(request)
            Timer(label: "yoriai_search_seconds").record(duration: ContinuousClock.now - start)
            return result
        } catch SearchFailure.notReady, SearchFailure.damaged {
            return nil
        }
    }

    /// The counts of each facet as if nothing of it were chosen: so one sees what else there is.
    private func facetCounts(
        _ request: SearchRequest,
        _ query: TypedQuery,
        _ result: SearchResult?
    ) async throws -> [(kind: Facet.Kind, counts: SearchCounts)] {
        // Where nothing is found and nothing chosen there is nothing to narrow, and nothing to take back.
        guard let result, !result.hits.isEmpty || !query.conditions.isEmpty else { return [] }
        var all: [(kind: Facet.Kind, counts: SearchCounts)] = []
        for kind in Facet.Kind.allCases {
            let isChosen = query.without(kind.filters) != query
            guard isChosen else {
                all.append((kind, result.counts))
                continue
            }
            let open = query.without(kind.filters)
            let reading = try await storage.read { snapshot in try Self.read(open, snapshot, nil) }
            var wider = request
            wider.query = open
            switch kind {
            case .kind: wider.kinds = nil
            case .state: wider.states = nil
            case .channel: wider.inPlaces = nil
            case .organisation, .size, .prefecture: wider.bodies = reading.request.bodies
            case .author: wider.authors = nil
            case .has: wider.marks = []
            case .year: (wider.from, wider.until) = (nil, nil)
            }
            if open.isEmpty {
                all.append((kind, result.counts))
            } else if let found = try await ask(wider) {
                all.append((kind, found.counts))
            }
        }
        return all
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
