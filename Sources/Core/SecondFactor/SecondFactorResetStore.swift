import SQLCore

/// The log of second-factor resets. Never deleted.
package struct SecondFactorResetStore {
    let tx: any Transaction
    let now: Moment

    func insert(_ id: ID<SecondFactorReset>, of member: ID<Member>, by viewer: Viewer, reason: String) throws {
        try tx.run(
            "INSERT INTO second_factor_reset (id, member, operator, reason, at) VALUES (\(id), \(member), \(viewer.member), \(reason), \(now))"
        )
    }

    /// The newest resets, for operators.
    package func newest(limit: Int, for viewer: Viewer) throws -> [SecondFactorReset] {
        try viewer.require(.resetSecondFactors)
        return try tx.rows(
            """
            SELECT m.name, o.name, r.reason, r.at FROM second_factor_reset r JOIN member m ON m.id = r.member
            JOIN member o ON o.id = r.operator ORDER BY r.id DESC LIMIT \(limit)
            """
        ) { row in
            SecondFactorReset(memberName: try row.next(), operatorName: try row.next(), reason: try row.next(), at: try row.next())
        }
    }
}

extension ReadTransaction {
    package var secondFactorResets: SecondFactorResetStore { SecondFactorResetStore(tx: tx, now: now) }
}
