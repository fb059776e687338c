import Core
import HTML

extension Path {
    static let similarOrganisations = PathPattern<String>("/organisations/{slug}/similar")

    static func similar(_ body: Organisation) -> Path { similarOrganisations(body.slug) }

    /// The list of matching organisations; empty parameters are omitted.
    static func organisations(_ filter: OrganisationFilter, after slug: String? = nil) -> Path {
        var path = Path.organisations
        if !filter.text.isEmpty { path = path.with("q", filter.text) }
        if let prefecture = filter.prefecture { path = path.with("prefecture", prefecture) }
        if let kind = filter.kind { path = path.with("kind", kind.rawValue) }
        return slug.map { path.with("after", $0) } ?? path
    }
}
