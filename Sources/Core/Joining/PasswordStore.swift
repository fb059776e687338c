import SQLCore

/// Password hashes. A member need not have one.
struct PasswordStore {
    let tx: any Transaction
    let now: Moment

    /// The member with an address, suspended or not, and their password hash.
    func entry(mail: MailAddress) throws -> (member: ID<Member>, hash: String)? {
        try tx.row(
            """
            SELECT p.member, p.hash FROM member m JOIN password p ON p.member = m.id WHERE m.mail = \(mail) AND m.state = 'active'
            UNION ALL SELECT p.member, p.hash FROM suspension x JOIN password p ON p.member = x.member WHERE x.mail = \(mail)
            """
        ) { row in (member: try row.next(), hash: try row.next()) }
    }

    func hash(of member: ID<Member>) throws -> String? {
        try tx.value("SELECT hash FROM password WHERE member = \(member)")
    }

    func put(_ hash: String, of member: ID<Member>) throws {
        try tx.run(
            """
            INSERT INTO password (member, hash, changed_at) VALUES (\(member), \(hash), \(now))
            ON CONFLICT (member) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
            """
        )
    }

    /// Replaces the hash by another one of the same password; nothing changes for the member.
    func renew(_ hash: String, of member: ID<Member>) throws {
        try tx.run("UPDATE password SET hash = \(hash) WHERE member = \(member)")
    }

    func remove(of member: ID<Member>) throws {
        try tx.run("DELETE FROM password WHERE member = \(member)")
    }
}

extension ReadTransaction {
    var passwords: PasswordStore { PasswordStore(tx: tx, now: now) }
}
