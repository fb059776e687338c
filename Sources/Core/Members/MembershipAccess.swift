extension ReadTransaction {
    /// The member, for who may suspend and remove them. The only place that decides it.
    ///
    /// Who manages the community is suspended by operators alone, as they alone give and take that role. Nobody does it to themselves, so an
    /// operator is always left.
    func membership(_ id: ID<Member>, by viewer: Viewer) throws -> Member {
        try viewer.enter(by: .suspendMembers)
        guard let member = try members.member(id), member.state != .left else { throw Refusal.notFound }
        guard id != viewer.member else { throw Refusal.forbidden("membership.yourself") }
        let kinds = Set(try roles.roles(of: id).map(\.kind))
        if !kinds.isDisjoint(with: [.manager, .operator]), !viewer.has(.operator) { throw Refusal.forbidden("membership.only-operators") }
        if kinds.contains(.operator), try !roles.hasOperator(besides: id) { throw Refusal.conflict("role.last-operator") }
        return member
    }

    /// What the page about a membership needs.
    package func membershipPage(_ id: ID<Member>, for viewer: Viewer) throws -> MembershipPage {
        let member = try membership(id, by: viewer)
        return MembershipPage(member: member, acts: try membershipActs.acts(on: id))
    }
}

/// A membership, for who may end it.
package struct MembershipPage: Sendable {
    package let member: Member
    /// What was done to it before, the newest first.
    package let acts: [MembershipAct]
}
