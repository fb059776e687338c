import SQLCore

/// Sign-ins between the first and the second factor.
package struct PendingSignInStore {
    let tx: any Transaction
    let now: Moment

    /// Whether the token hash belongs to an unexpired sign-in. Does not reveal whose.
    package func exists(token: [UInt8]) throws -> Bool {
        try find(token: token) != nil
    }

    func find(token: [UInt8]) throws -> (member: ID<Member>, isByLetter: Bool)? {
        try tx.row(
            """
            SELECT p.member, p.by_letter FROM pending_sign_in p JOIN member m ON m.id = p.member
            WHERE p.token = \(token) AND p.expires_at > \(now) AND m.state = 'active'
            """
        ) { row in (member: try row.next(), isByLetter: try row.next()) }
    }

    func insert(token: [UInt8], of member: ID<Member>, isByLetter: Bool, until end: Moment) throws {
        try prune()
        try tx.run(
            """
            INSERT INTO pending_sign_in (token, member, by_letter, expires_at) VALUES (\(token), \(member), \(isByLetter), \(end))
            """
        )
    }

    /// Consumes it; false when another request was faster.
    func end(token: [UInt8]) throws -> Bool {
        try tx.run("DELETE FROM pending_sign_in WHERE token = \(token)") > 0
    }

    func endAll(of member: ID<Member>) throws {
        try tx.run("DELETE FROM pending_sign_in WHERE member = \(member)")
    }

    func prune() throws {
        try tx.run("DELETE FROM pending_sign_in WHERE expires_at <= \(now)")
    }
}

extension ReadTransaction {
    package var pendingSignIns: PendingSignInStore { PendingSignInStore(tx: tx, now: now) }
}

extension WriteTransaction {
    /// Continues after the first factor: with a session, or with the question for a code.
    /// - Parameter isByLetter: whether the first factor was a link in the member's mail.
    func enter(_ member: ID<Member>, agent: String, isByLetter: Bool) throws -> SignInOutcome {
        guard try secondFactors.state(of: member).isOn else {
            return .open(try openSession(of: member, agent: agent, isByLetter: isByLetter))
        }
        let pending = PendingSignIn(secret: Secret(), expiresAt: now.adding(PendingSignIn.lifetime))
        try pendingSignIns.insert(token: pending.secret.hash, of: member, isByLetter: isByLetter, until: pending.expiresAt)
        return .pending(pending)
    }
}
