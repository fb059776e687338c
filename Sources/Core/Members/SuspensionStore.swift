import SQLCore

/// Members who are shut out for a while. Their address waits here: nobody writes to it, signs in with it or joins with it.
struct SuspensionStore {
    let tx: any Transaction
    let now: Moment

    func mail(of member: ID<Member>) throws -> MailAddress? {
        try tx.value("SELECT mail FROM suspension WHERE member = \(member)")
    }

    /// Who has this address and is shut out, with what a letter to them needs.
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

    /// What to say to who comes in with the address of a suspended member: they have shown that it is theirs.
    func suspended() throws -> Refusal.Reason {
        guard let contact = try communityVersions.current()[.contact] else { return "sign-in.suspended" }
        return Refusal.Reason("sign-in.suspended-contact", ["contact": contact])
    }

    /// Passes an address whose owner is not shut out.
    func admitComing(with mail: MailAddress) throws {
        guard try suspensions.account(mail: mail) == nil else { throw Refusal.forbidden(try suspended()) }
    }
}
