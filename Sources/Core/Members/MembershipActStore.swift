import SQLCore

/// The log of acts on memberships.
package struct MembershipActStore {
    let tx: any Transaction
    let now: Moment

    private static let query: SQL = """
        SELECT \(MembershipAct.columns) FROM membership_act x JOIN member m ON m.id = x.member
        JOIN member a ON a.id = x.actor
        """

    /// Newest first.
    package func newest(limit: Int, for viewer: Viewer) throws -> [MembershipAct] {
        try viewer.require(.suspendMembers)
        return try tx.rows("\(Self.query) ORDER BY x.id DESC LIMIT \(limit)", MembershipAct.init)
    }

    /// The acts on one member, newest first.
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
    /// Columns of the tables in `MembershipActStore.query`.
    fileprivate static let columns: SQL = "x.member, m.name, x.act, x.reason, a.name, x.at"

    fileprivate init(_ row: inout RowReader) throws {
        member = try row.next()
        memberName = try row.next()
        // A kind that only a later release knows is shown as the mildest one.
        kind = Kind(rawValue: try row.next()) ?? .suspended
        reason = try row.next()
        actorName = try row.next()
        at = try row.next()
    }
}

extension ReadTransaction {
    package var membershipActs: MembershipActStore { MembershipActStore(tx: tx, now: now) }
}
