import Core
import HTML
import Hummingbird
import Search

/// What is found in what the visitor may read.
struct SearchPages: Sendable {
    let site: Site

    func show(_ visit: Visit) async throws -> Response {
        let query = TypedQuery(visit.query["q"])
        if !query.isEmpty { try site.requests.countSearch(visit) }
        let page = try await site.find(
            query,
            order: visit.query["order"] == "newest" ? .newest : .relevance,
            usesSynonyms: visit.query["exact"] != "yes",
            page: min(max(Int(visit.query["page"]) ?? 1, 1), FoundPage.lastPage),
            as: visit.viewer
        )
        let (_, frame) = try await site.load(visit) { _ in true }
        return .page(page.flaws.isEmpty ? .ok : .unprocessableContent) { html in
            SearchView(visit: visit, page: page).write(html, in: frame)
        }
    }
}
