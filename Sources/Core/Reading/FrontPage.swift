/// What a stranger sees first: how many are here. Only sums, so that nothing can be learned about one body.
package struct FrontPage: Sendable {
    package let community: Community
    /// Local bodies of which somebody is here, and all that the directory knows.
    package let municipal: Share
    /// The same of national bodies.
    package let national: Share
    package let members: Int
    package let topics: Int
    package let questions: Int
    package let solved: Int

    package struct Share: Sendable, Hashable {
        package var taking = 0
        package var known = 0
    }
}

extension Snapshot {
    package func frontPage() throws -> FrontPage {
        var municipal = FrontPage.Share()
        var national = FrontPage.Share()
        for (kind, share) in try sums.bodies() {
            if kind.isMunicipal { municipal.add(share) } else if kind == .national { national.add(share) }
        }
        let topics = try sums.topics()
        return FrontPage(
            community: try community.founded(),
            municipal: municipal,
            national: national,
            members: try members.countActive(),
            topics: topics.all,
            questions: topics.questions,
            solved: topics.solved
        )
    }
}

extension FrontPage.Share {
    fileprivate mutating func add(_ other: FrontPage.Share) {
        taking += other.taking
        known += other.known
    }
}
