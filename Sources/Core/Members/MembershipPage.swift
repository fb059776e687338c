extension ReadTransaction {
    /// Loads a member for a viewer who may suspend and remove them. The only place that decides it.
    ///
    /// Only operators may suspend a manager, because only they give and take that role. Nobody may suspend or remove themselves, so one
    /// operator always remains.
    func membership(_ id: ID<Member>, by viewer: Viewer) throws -> Member {
        try viewer.enter(by: .suspendMembers)
        guard let member = try members.member(id), member.state != .left else { throw Refusal.notFound }
        guard id != viewer.member else { throw Refusal.forbidden("membership.yourself") }
        let kinds = Set(try roles.roles(of: id).map(\.kind))
        if !kinds.isDisjoint(with: [.manager, .operator]), !viewer.has(.operator) { throw Refusal.forbidden("membership.only-operators") }
        if kinds.contains(.operator), try !roles.hasOperator(besides: id) { throw Refusal.conflict("role.last-operator") }
        return member
    }

    /// The data of the page about a membership.
    package func membershipPage(_ id: ID<Member>, for viewer: Viewer) throws -> MembershipPage {
        let member = try membership(id, by: viewer)
        return MembershipPage(member: member, acts: try membershipActs.acts(on: id))
    }
}

/// A membership, for viewers who may end it.
package struct MembershipPage: Sendable {
    package let member: Member
    /// Earlier acts on it, newest first.
    package let acts: [MembershipAct]
}
