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

    static func membership(_ id: ID<Member>) -> Path { Path("/members/\(id)/membership") }
    static func suspension(_ id: ID<Member>) -> Path { Path("/members/\(id)/suspension") }
    static func reinstatement(_ id: ID<Member>) -> Path { Path("/members/\(id)/reinstatement") }
    static func removal(_ id: ID<Member>) -> Path { Path("/members/\(id)/removal") }
    static func manageCommunity(_ field: CommunityField) -> Path { Path("/manage/community/\(field.rawValue)") }
    static func manageRequests(after id: ID<JoinRequest>) -> Path { .manageRequests.with("after", "\(id)") }
    static func request(_ id: ID<JoinRequest>) -> Path { .request("\(id)") }
    static func manageDomains(of body: Organisation) -> Path { .manageDomains.with("body", body.slug) }
    static func manageOrganisations(after id: ID<Organisation>) -> Path { .manageOrganisations.with("after", "\(id)") }
    static func correctOrganisation(_ id: ID<Organisation>) -> Path { Path("/manage/organisations/\(id)") }
    static func manageRoles(for member: ID<Member>) -> Path { .manageRoles.with("member", "\(member)") }
    static func manageSecondFactors(for member: ID<Member>) -> Path { .manageSecondFactors.with("member", "\(member)") }
    static func endRole(_ id: ID<HeldRole>) -> Path { Path("/manage/roles/\(id)/end") }
}
