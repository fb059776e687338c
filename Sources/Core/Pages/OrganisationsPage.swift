/// The directory of organisations: its entry points, or search results.
package struct OrganisationsPage: Sendable {
    package static let length = 50

    package let filter: OrganisationFilter
    package let counts: OrganisationCounts
    package let takingPart: Int
    package let bodies: [Organisation]
    /// The total number of matches.
    package let found: Int
    package let hasMore: Bool
    package let members: [ID<Organisation>: Int]
}

extension ReadTransaction {
    /// - Parameter slug: the last organisation of the previous page.
    package func organisationsPage(_ filter: OrganisationFilter, after slug: String = "") throws -> OrganisationsPage {
        let lists = organisationLists
        let bodies = filter.isEmpty ? [] : try lists.bodies(filter, after: slug, limit: OrganisationsPage.length + 1)
        let shown = Array(bodies.prefix(OrganisationsPage.length))
        return OrganisationsPage(
            filter: filter,
            counts: try lists.counts(),
            takingPart: try lists.countTakingPart(),
            bodies: shown,
            found: filter.isEmpty ? 0 : try lists.count(filter),
            hasMore: bodies.count > shown.count,
            members: try seats.countSitting(in: Set(shown.map(\.id)))
        )
    }
}
