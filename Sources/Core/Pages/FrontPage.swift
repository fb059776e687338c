/// The front page for visitors: how many people are here. Aggregates only, so that nothing is revealed about one organisation.
package struct FrontPage: Sendable {
    package let community: Community
    /// The operators' texts.
    package let texts: CommunityTexts
    /// Local bodies of which somebody is here, and all that the directory knows.
    package let municipal: OrganisationShare
    /// The same of national bodies.
    package let national: OrganisationShare
    /// Local bodies by prefecture, `01` to `47`.
    package let prefectures: [String: OrganisationShare]
    package let members: Int
    package let topics: Int
    package let questions: Int
    package let solved: Int
    /// Spaces that everybody may read.
    package let open: [Space]
}

extension ReadTransaction {
    package func frontPage() throws -> FrontPage {
        var municipal = OrganisationShare()
        var national = OrganisationShare()
        var prefectures: [String: OrganisationShare] = [:]
        for (kind, prefecture, share) in try organisations.shares() {
            if kind == .national { national.add(share) }
            guard kind.isMunicipal else { continue }
            municipal.add(share)
            if let prefecture { prefectures[prefecture, default: OrganisationShare()].add(share) }
        }
        let topics = try topics.tally()
        return FrontPage(
            community: try community.founded(),
            texts: try communityVersions.current(),
            municipal: municipal,
            national: national,
            prefectures: prefectures,
            members: try members.countActive(),
            topics: topics.all,
            questions: topics.questions,
            solved: topics.solved,
            open: try spaces.readable(by: nil).map(\.space).filter { !$0.isArchived }
        )
    }
}

extension OrganisationShare {
    fileprivate mutating func add(_ other: OrganisationShare) {
        taking += other.taking
        known += other.known
    }
}
