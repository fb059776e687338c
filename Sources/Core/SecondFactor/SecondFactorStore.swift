import SQLCore

/// TOTP keys, encrypted, and hashes of recovery codes.
package struct SecondFactorStore {
    let tx: any Transaction
    let now: Moment

    package func state(of member: ID<Member>) throws -> SecondFactorState {
        let found = try tx.row("SELECT confirmed_at FROM second_factor WHERE member = \(member)") { row in try row.next() as Moment? }
        guard let found else { return .off }
        guard let since = found else { return .begun }
        let left: Int? = try tx.value("SELECT count(*) FROM recovery_code WHERE member = \(member) AND used_at IS NULL")
        return .on(since: since, recoveryCodes: left ?? 0)
    }

    /// Runs in every request of members who must have one.
    package func isOn(_ member: ID<Member>?) throws -> Bool {
        try tx.exists("SELECT 1 FROM second_factor WHERE member = \(member) AND confirmed_at IS NOT NULL")
    }

    func entry(of member: ID<Member>) throws -> (sealed: [UInt8], lastStep: Int64, isOn: Bool)? {
        try tx.row("SELECT secret, last_step, confirmed_at FROM second_factor WHERE member = \(member)") { row in
            (sealed: try row.next(), lastStep: try row.next(), isOn: try row.nextHasValue())
        }
    }

    /// Stores an unconfirmed key. It replaces an unconfirmed one; a confirmed one must be removed first.
    func begin(_ sealed: [UInt8], of member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO second_factor (member, secret, last_step) VALUES (\(member), \(sealed), 0)
            ON CONFLICT (member) DO UPDATE SET secret = excluded.secret, last_step = 0
            """
        )
    }

    func confirm(of member: ID<Member>) throws {
        try tx.run("UPDATE second_factor SET confirmed_at = \(now) WHERE member = \(member)")
    }

    /// Consumes a step, so that its code works once; false when another request was faster.
    func use(step: Int64, of member: ID<Member>) throws -> Bool {
        try tx.run("UPDATE second_factor SET last_step = \(step) WHERE member = \(member) AND last_step < \(step)") > 0
    }

    /// Consumes a recovery code; false when it is unknown or used.
    func use(_ code: RecoveryCode, of member: ID<Member>) throws -> Bool {
        try tx.run(
            "UPDATE recovery_code SET used_at = \(now) WHERE member = \(member) AND hash = \(code.hash(of: member)) AND used_at IS NULL"
        ) > 0
    }

    /// Replaces all earlier codes.
    func put(_ codes: [RecoveryCode], of member: ID<Member>) throws {
        try tx.run("DELETE FROM recovery_code WHERE member = \(member)")
        for code in codes { try tx.run("INSERT INTO recovery_code (member, hash) VALUES (\(member), \(code.hash(of: member)))") }
    }

    func remove(of member: ID<Member>) throws {
        try tx.run("DELETE FROM recovery_code WHERE member = \(member)")
        try tx.run("DELETE FROM second_factor WHERE member = \(member)")
    }
}

extension ReadTransaction {
    package var secondFactors: SecondFactorStore { SecondFactorStore(tx: tx, now: now) }
}
