/// The mail domains of an organisation, or the choice of one.
package struct DomainsPage: Sendable {
    /// Nil when none is chosen.
    package let body: Organisation?
    package let domains: [(domain: String, source: DirectorySource)]
    /// The host of the organisation's site, if it suggests a domain.
    package let hint: String?
    /// Nil without a search.
    package let found: [Organisation]?
    /// Domains added by operators in all organisations, newest first.
    package let entered: [(domain: String, organisation: Organisation, at: Moment)]
}

extension ReadTransaction {
    /// - Parameter slug: the chosen organisation, or empty.
    package func domainsPage(slug: String, search: String, for viewer: Viewer) throws -> DomainsPage {
        try viewer.enter(by: .admitMembers)
        let body = slug.isEmpty ? nil : try organisations.organisation(slug: slug)
        if body == nil, !slug.isEmpty { throw Refusal.notFound }
        let filter = OrganisationFilter(text: search)
        return DomainsPage(
            body: body,
            domains: try body.map { try mailDomains.domains(of: $0.id) } ?? [],
            hint: try body.flatMap { try organisations.details(of: $0.id)?.hint },
            found: filter.isEmpty ? nil : try organisationLists.bodies(filter, limit: 30),
            entered: body == nil ? try mailDomains.enteredByHand(limit: 100) : []
        )
    }
}
