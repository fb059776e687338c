/// An organisation with its statistics and, for members, its seat holders.
package struct OrganisationPage: Sendable {
    package static let length = 50

    package let organisation: Organisation
    package let details: OrganisationDetails?
    package let figures: Figures
    package let wards: [Ward]
    /// The five most similar; none for organisations without statistics.
    package let similar: [SimilarBody]
    package let memberCount: Int
    /// The current seat holders; nil without an account.
    package let sittings: [SeatAssignment]?
    package let hasMore: Bool
    package let former: [SeatAssignment]
    /// Nil for viewers who may not admit members.
    package let domains: [(domain: String, source: DirectorySource)]?
}

extension ReadTransaction {
    /// - Parameter member: the last of the previous page of members.
    package func organisationPlace(_ slug: String, after member: ID<Member>? = nil, for viewer: Viewer?) throws -> OrganisationPlace {
        guard let organisation = try organisations.organisation(slug: slug) else {
            guard let city = try organisations.organisation(ward: slug) else { throw Refusal.notFound }
            return .city(city)
        }
        return .body(try page(of: organisation, after: member, for: viewer))
    }

    private func page(of organisation: Organisation, after member: ID<Member>?, for viewer: Viewer?) throws -> OrganisationPage {
        let last = try member.flatMap { try seats.current(of: $0) }.flatMap { $0.seat.organisation == organisation.id ? $0 : nil }
        let sittings = try viewer.map { _ in
            try seats.sittings(in: organisation.id, after: last, limit: OrganisationPage.length + 1)
        }
        let figures = try organisations.figures(of: organisation.id)
        return OrganisationPage(
            organisation: organisation,
            details: try organisations.details(of: organisation.id),
            figures: figures,
            wards: try organisations.wards(of: organisation.id),
            similar: figures == Figures() ? [] : try similarBodies(to: organisation, figures, SimilarFilter(), limit: 5),
            memberCount: try seats.countSitting(in: organisation.id),
            sittings: sittings.map { Array($0.prefix(OrganisationPage.length)) },
            hasMore: (sittings?.count ?? 0) > OrganisationPage.length,
            former: viewer == nil ? [] : try seats.formerSittings(in: organisation.id, limit: 50),
            domains: viewer?.may(.admitMembers) == true ? try mailDomains.domains(of: organisation.id) : nil
        )
    }
}
