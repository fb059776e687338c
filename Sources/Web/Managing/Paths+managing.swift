import Core
import HTML

extension Path {
    static let manageCommunity = Path("/manage/community")
    static let privacy = Path("/privacy")
    static let manageMail = Path("/manage/mail")
    static let manageMailTrial = Path("/manage/mail/trial")
    static let manageMailRetry = Path("/manage/mail/retry")
    static let manageDomainRemoval = Path("/manage/domains/removal")
    static let manageMemberships = Path("/manage/memberships")

    static let communityField = PathPattern<String>("/manage/community/{field}")
    static let request = PathPattern<ID<JoinRequest>>("/manage/requests/{id}")
    static let membership = PathPattern<ID<Member>>("/members/{id}/membership")
    static let suspension = PathPattern<ID<Member>>("/members/{id}/suspension")
    static let reinstatement = PathPattern<ID<Member>>("/members/{id}/reinstatement")
    static let removal = PathPattern<ID<Member>>("/members/{id}/removal")
    static let correctOrganisation = PathPattern<ID<Organisation>>("/manage/organisations/{id}")
    static let endRole = PathPattern<ID<HeldRole>>("/manage/roles/{id}/end")

    static func manageCommunity(_ field: CommunityField) -> Path { .communityField(field.rawValue) }
    static func manageRequests(after id: ID<JoinRequest>) -> Path { .manageRequests.with("after", "\(id)") }
    static func manageDomains(of body: Organisation) -> Path { .manageDomains.with("body", body.slug) }
    static func manageOrganisations(after id: ID<Organisation>) -> Path { .manageOrganisations.with("after", "\(id)") }
    static func manageRoles(for member: ID<Member>) -> Path { .manageRoles.with("member", "\(member)") }
    static func manageSecondFactors(for member: ID<Member>) -> Path { .manageSecondFactors.with("member", "\(member)") }
}
