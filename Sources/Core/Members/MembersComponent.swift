import SQLCore

extension Component {
    /// Members, their seats, roles and suspensions.
    static let members = Component(
        name: "members",
        tables: [
            "member": .content, "seat": .content, "sitting": .content, "role": .content, "suspension": .secret, "membership_act": .secret,
        ],
        flags: ["member": ["keys"]],
        events: [.roleChanged: .access, .memberJoined: .nothing, .memberChanged: .access, .memberLeft: .access],
        integrity: [
            IntegrityCheck("Active members without a seat", .act("They can take one under their settings."), seatless),
            IntegrityCheck(
                "Suspended members who are active or have no seat",
                .act("Ask an operator to lift the suspension and to suspend them again."),
                suspended
            ),
            IntegrityCheck(
                "No member is an operator",
                .act("No member has the role 管理者 any more. Restore a backup from before it was given back."),
                unoperated
            ),
        ],
        leave: { work, member, _ in
            guard try work.members.leave(member) else { throw Refusal.notFound }
            try work.suspensions.remove(member)
            try work.seats.rise(member)
            try work.roles.endAll(of: member)
        },
        ownRecord: [
            OwnSection("seats") { try $0.ownSeats(of: $1) }, OwnSection("roles") { try $0.ownRoles(of: $1) },
            OwnSection("membershipActs") { try $0.ownMembershipActs(of: $1) },
        ]
    )
}

private let seatless: SQL = """
    SELECT m.id FROM member m WHERE m.state = 'active'
    AND NOT EXISTS (SELECT 1 FROM sitting s WHERE s.member = m.id AND s.until IS NULL)
    """

private let suspended: SQL = """
    SELECT x.member FROM suspension x JOIN member m ON m.id = x.member WHERE m.state = 'active'
    OR NOT EXISTS (SELECT 1 FROM sitting s WHERE s.member = m.id AND s.until IS NULL)
    """

private let unoperated: SQL = """
    SELECT c.id FROM community c WHERE NOT EXISTS (
        SELECT 1 FROM role r JOIN member m ON m.id = r.member WHERE r.kind = 'operator' AND r.until IS NULL AND m.state = 'active'
    )
    """

extension Event.Kind {
    package static let roleChanged = Event.Kind("role.changed")
    package static let memberJoined = Event.Kind("member.joined")
    package static let memberChanged = Event.Kind("member.changed")
    package static let memberLeft = Event.Kind("member.left")
}
