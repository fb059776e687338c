import HTML
import Search

extension Path {
    /// The results of a query; what is as usual is left out.
    static func search(_ query: TypedQuery, order: SearchRequest.Order = .relevance, usesSynonyms: Bool = true, page: Int = 1) -> Path {
        var path = Path.search.with("q", query.description)
        if order == .newest { path = path.with("order", "newest") }
        if !usesSynonyms { path = path.with("exact", "yes") }
        return page > 1 ? path.with("page", "\(page)") : path
    }
}
