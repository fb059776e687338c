import Core
import HTML

extension ComponentPages {
    static let managing = ComponentPages(
        name: "managing",
        archive: .none("How the community is looked after"),
        navigation: [PageEntry("frame.manage", .manage, right: .admitMembers) { $0.waiting }],
        managing: [
            PageEntry("manage-requests", .manageRequests), PageEntry("manage-bodies", .manageOrganisations),
            PageEntry("manage-domains", .manageDomains), PageEntry("manage-roles", .manageRoles, right: .grantRoles),
            PageEntry("manage-community", .manageCommunity, right: .operate), PageEntry("manage-mail", .manageMail, right: .operate),
            PageEntry("manage-memberships", .manageMemberships, right: .suspendMembers),
            PageEntry("manage-unmaskings", .manageUnmaskings, right: .readUnmaskings),
        ],
        words: ["purpose", "front", "conduct", "privacy", "contact"]
    ) { site in
        let manage = ManagePages(site: site)
        let requests = RequestPages(site: site)
        let bodies = AddedBodyPages(site: site)
        let domains = DomainPages(site: site)
        let roles = RolePages(site: site)
        let memberships = MembershipPages(site: site)
        let mail = MailPages(site: site)
        let community = CommunityPages(site: site)
        return [
            .memberGet(Path.manageCommunity, community.show),
            .memberPost(Path.manageCommunity, community.change),
            .memberGet(Path.communityField, community.history),
            .memberGet(Path.manageMail, mail.show),
            .memberPost(Path.manageMailTrial, mail.tryOut),
            .memberPost(Path.manageMailRetry, mail.retry),
            .memberGet(Path.manage, manage.show),
            .memberGet(Path.manageUnmaskings, manage.unmaskings),
            .memberGet(Path.manageMemberships, memberships.log),
            .memberGet(Path.membership, memberships.show),
            .memberPost(Path.suspension, .manage, memberships.suspend),
            .memberPost(Path.reinstatement, .manage, memberships.lift),
            .memberPost(Path.removal, .manage, memberships.remove),
            .memberGet(Path.manageRequests, requests.list),
            .memberGet(Path.request, requests.show),
            .memberPost(Path.request, .manage, requests.decide),
            .memberGet(Path.manageOrganisations, bodies.list),
            .memberPost(Path.manageOrganisations, .manage, bodies.add),
            .memberGet(Path.correctOrganisation, bodies.showCorrection),
            .memberPost(Path.correctOrganisation, .manage, bodies.correct),
            .memberGet(Path.manageDomains, domains.list),
            .memberPost(Path.manageDomains, .manage, domains.add),
            .memberPost(Path.manageDomainRemoval, .manage, domains.remove),
            .memberGet(Path.manageRoles, roles.list),
            .memberPost(Path.manageRoles, .manage, roles.grant),
            .memberPost(Path.endRole, .manage, roles.end),
        ]
    }
}
