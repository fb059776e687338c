import SQLCore

/// The log of what was done to memberships.
package struct MembershipActStore {
    let tx: any Transaction
    let now: Moment

    private static let query: SQL = """
        SELECT x.member, m.name, x.act, x.reason, a.name, x.at FROM membership_act x JOIN member m ON m.id = x.member
        JOIN member a ON a.id = x.actor
        """

    /// The newest first.
    package func newest(limit: Int, for viewer: Viewer) throws -> [MembershipAct] {
        try viewer.require(.suspendMembers)
        return try tx.rows("\(Self.query) ORDER BY x.id DESC LIMIT \(limit)", MembershipAct.init)
    }

    /// Those about one member, the newest first.
    func acts(on member: ID<Member>, limit: Int = 100) throws -> [MembershipAct] {
        try tx.rows("\(Self.query) WHERE x.member = \(member) ORDER BY x.id DESC LIMIT \(limit)", MembershipAct.init)
    }

    func insert(_ kind: MembershipAct.Kind, on member: ID<Member>, reason: String, by actor: ID<Member>, id: ID<MembershipAct>) throws {
        try tx.run(
            """
            INSERT INTO membership_act (id, member, act, reason, actor, at)
            VALUES (\(id), \(member), \(kind.rawValue), \(reason), \(actor), \(now))
            """
        )
    }
}

extension MembershipAct {
    fileprivate init(_ row: Row) throws {
        member = try row[0]
        memberName = try row[1]
        // A kind that only a later release knows is shown as the mildest that can be true.
        kind = Kind(rawValue: try row[2]) ?? .suspended
        reason = try row[3]
        actorName = try row[4]
        at = try row[5]
    }
}

extension Snapshot {
    package var membershipActs: MembershipActStore { MembershipActStore(tx: tx, now: now) }
}
