import SQLCore

/// The roles of members.
package struct RoleStore {
    let tx: any Transaction
    let now: Moment

    /// The member's current roles.
    package func roles(of member: ID<Member>) throws -> [Role] {
        try tx.rows(
            "SELECT \(Role.columns) FROM role h WHERE h.member = \(member) AND (h.until IS NULL OR h.until > \(now)) ORDER BY h.id"
        ) { try Role(&$0) }
    }

    /// The member's current roles, with their ids.
    package func held(by member: ID<Member>) throws -> [HeldRole] {
        try tx.rows(
            "SELECT \(HeldRole.columns) FROM role h WHERE h.member = \(member) AND (h.until IS NULL OR h.until > \(now)) ORDER BY h.id"
        ) { try HeldRole(&$0) }
    }

    /// Members who have a role of this kind now, oldest first.
    /// - Parameter id: the last of the previous page.
    package func holders(of kind: Role.Kind, after id: ID<HeldRole>? = nil, limit: Int) throws -> [HeldRole] {
        let from: SQL = id.map { "AND h.id > \($0)" } ?? ""
        return try tx.rows(
            """
            SELECT \(HeldRole.columns) FROM role h
            WHERE h.kind = \(kind) AND (h.until IS NULL OR h.until > \(now)) \(from) ORDER BY h.id LIMIT \(limit)
            """
        ) { try HeldRole(&$0) }
    }

    func current(_ id: ID<HeldRole>) throws -> HeldRole? {
        try tx.row(
            "SELECT \(HeldRole.columns) FROM role h WHERE h.id = \(id) AND (h.until IS NULL OR h.until > \(now))"
        ) { try HeldRole(&$0) }
    }

    /// Whether another active member is an operator without a set end.
    func hasOperator(besides member: ID<Member>) throws -> Bool {
        try tx.exists(
            """
            SELECT 1 FROM role h JOIN member m ON m.id = h.member
            WHERE h.kind = \(Role.Kind.operator) AND h.member <> \(member) AND h.until IS NULL AND m.state = 'active' LIMIT 1
            """
        )
    }

    func hasSpace(_ id: ID<Space>) throws -> Bool {
        try tx.exists("SELECT 1 FROM space WHERE id = \(id)")
    }

    func insert(_ role: Role, of member: ID<Member>, until: Moment? = nil, by granter: ID<Member>?, id: ID<HeldRole>) throws {
        try tx.run(
            """
            INSERT INTO role (id, member, kind, space, field, fiscal_year, since, until, granted_by)
            VALUES (\(id), \(member), \(role.kind), \(role.space), \(role.field), \(role.fiscalYear), \(now), \(until), \(granter))
            """
        )
    }

    func end(_ id: ID<HeldRole>) throws {
        try tx.run("UPDATE role SET until = \(now) WHERE id = \(id)")
    }

    func endAll(of member: ID<Member>) throws {
        try tx.run("UPDATE role SET until = \(now) WHERE member = \(member) AND (until IS NULL OR until > \(now))")
    }
}

extension ReadTransaction {
    package var roles: RoleStore { RoleStore(tx: tx, now: now) }
}
