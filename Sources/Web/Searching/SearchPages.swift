import Core
import HTML
import Hummingbird
import Search

/// What is found in what the visitor may read.
struct SearchPages: Sendable {
    let site: AppContext

    func show(_ visit: PageRequest) async throws -> Response {
        let query = TypedQuery(visit.query["q"])
        if !query.isEmpty { try site.requests.countSearch(visit) }
        let page = try await site.find(
            query,
            order: visit.query["order"] == "newest" ? .newest : .relevance,
            usesSynonyms: visit.query["exact"] != "yes",
            page: visit.query.number("page", in: 1...FoundPage.lastPage) ?? 1,
            as: visit.viewer
        )
        let (called, frame) = try await site.load(visit) { snapshot in
            page.number == 1 ? try snapshot.calledSo(query, for: visit.viewer) : NameMatches()
        }
        return .page(page.flaws.isEmpty ? .ok : .unprocessableContent) { html in
            SearchView(visit: visit, page: page, called: called).write(html, in: frame)
        }
    }
}
