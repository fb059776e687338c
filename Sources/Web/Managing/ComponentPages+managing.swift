import Core

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
        ]
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
            .memberGet("/manage/community", community.show),
            .memberPost("/manage/community", community.change),
            .memberGet("/manage/community/{field}", community.history),
            .memberGet("/manage/mail", mail.show),
            .memberPost("/manage/mail/trial", mail.tryOut),
            .memberPost("/manage/mail/retry", mail.retry),
            .memberGet("/manage", manage.show),
            .memberGet("/manage/unmaskings", manage.unmaskings),
            .memberGet("/manage/memberships", memberships.log),
            .memberGet("/members/{id}/membership", memberships.show),
            .memberPost("/members/{id}/suspension", .manage, memberships.suspend),
            .memberPost("/members/{id}/reinstatement", .manage, memberships.lift),
            .memberPost("/members/{id}/removal", .manage, memberships.remove),
            .memberGet("/manage/requests", requests.list),
            .memberGet("/manage/requests/{id}", requests.show),
            .memberPost("/manage/requests/{id}", .manage, requests.decide),
            .memberGet("/manage/organisations", bodies.list),
            .memberPost("/manage/organisations", .manage, bodies.add),
            .memberGet("/manage/organisations/{id}", bodies.showCorrection),
            .memberPost("/manage/organisations/{id}", .manage, bodies.correct),
            .memberGet("/manage/domains", domains.list),
            .memberPost("/manage/domains", .manage, domains.add),
            .memberPost("/manage/domains/removal", .manage, domains.remove),
            .memberGet("/manage/roles", roles.list),
            .memberPost("/manage/roles", .manage, roles.grant),
            .memberPost("/manage/roles/{id}/end", .manage, roles.end),
        ]
    }
}
