import SQLCore

/// Suspended members. Their address is kept here, so that it cannot receive mail, sign in or join.
struct SuspensionStore {
    let tx: any Transaction
    let now: Moment

    func mail(of member: ID<Member>) throws -> MailAddress? {
        try tx.value("SELECT mail FROM suspension WHERE member = \(member)")
    }

    /// The suspended account with this address, with the fields that mail to it needs.
    func account(mail: MailAddress) throws -> Account? {
        try tx.row("SELECT m.id, m.name, x.mail, m.language FROM suspension x JOIN member m ON m.id = x.member WHERE x.mail = \(mail)") {
            row in
            Account(member: try row.next(), name: try row.next(), mail: try row.next(), language: try row.next())
        }
    }

    func insert(_ member: ID<Member>, mail: MailAddress) throws {
        try tx.run("INSERT INTO suspension (member, mail, since) VALUES (\(member), \(mail), \(now))")
    }

    func remove(_ member: ID<Member>) throws {
        try tx.run("DELETE FROM suspension WHERE member = \(member)")
    }
}

extension ReadTransaction {
    var suspensions: SuspensionStore { SuspensionStore(tx: tx, now: now) }

    /// The reason shown to the owner of a suspended address: they have proved that it is theirs.
    func suspended() throws -> Refusal.Reason {
        guard let contact = try communityVersions.current()[.contact] else { return "sign-in.suspended" }
        return Refusal.Reason("sign-in.suspended-contact", ["contact": contact])
    }

    /// What stands against joining or signing in with this address: its member is suspended.
    func objectionToComing(with mail: MailAddress) throws -> Refusal? {
        try suspensions.account(mail: mail) == nil ? nil : .forbidden(suspended())
    }
}
