import Core
import HTML
import Hummingbird
import Search

/// The directory of public organisations, and a page for each.
struct OrganisationPages: Sendable {
    let site: AppContext

    func list(_ visit: PageRequest) async throws -> Response {
        let query = visit.query
        let filter = OrganisationFilter(
            text: String(query["q"].prefix(60)),
            prefecture: Prefecture.name(query["prefecture"]) == nil ? nil : query["prefecture"],
            kind: Organisation.Kind(rawValue: query["kind"])
        )
        let after = query["after"]
        let (page, frame) = try await site.load(visit) { try $0.organisationsPage(filter, after: after) }
        return .page { html in OrganisationsView(visit: visit, page: page, isFirst: after.isEmpty).write(html, in: frame) }
    }

    func similar(_ visit: PageRequest) async throws -> Response {
        let slug = visit.parameters["slug"] ?? ""
        let filter = SimilarFilter(
            prefecture: Prefecture.name(visit.query["prefecture"]) == nil ? nil : visit.query["prefecture"],
            size: SizeClass(rawValue: visit.query["size"]),
            takesPart: visit.query["here"] == "yes"
        )
        let (page, frame) = try await site.load(visit) { try $0.similarPage(slug, filter, for: visit.viewer) }
        let typed = visit.query["about"]
        let about = String(typed.prefix(TypedQuery.limit))
        guard let viewer = visit.viewer, !about.allSatisfy(\.isWhitespace) else {
            return .page { html in SimilarView(visit: visit, page: page, topics: page.topics).write(html, in: frame) }
        }
        try site.requests.countSearch(visit)
        var words = TypedQuery(about).without(Set(TypedQuery.Filter.allCases))
        let isCut = words.isCut(from: typed)
        words.denied = []
        let found = try await SuggestFromPeers(storage: site.storage, find: site.find)(
            words,
            among: page.peers.map(\.organisation),
            limit: 10,
            as: viewer
        )
        return .page { html in SimilarView(visit: visit, page: page, topics: found, about: about, isCut: isCut).write(html, in: frame) }
    }

    func show(_ visit: PageRequest) async throws -> Response {
        let slug = visit.parameters["slug"] ?? ""
        let after = ID<Member>(visit.query["after"])
        let (place, frame) = try await site.load(visit) { try $0.organisationPlace(slug, after: after, for: visit.viewer) }
        switch place {
        case .city(let city): return .see(Path.organisation(city).at("wards"))
        case .body(let page):
            return .page { html in OrganisationView(visit: visit, page: page, isFirst: after == nil).write(html, in: frame) }
        }
    }
}
