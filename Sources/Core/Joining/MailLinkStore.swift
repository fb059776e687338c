import SQLCore

/// Links sent by mail.
struct MailLinkStore {
    let tx: any Transaction
    let now: Moment

    func insert(_ link: MailLink) throws {
        // For a week, an expired link is reported as expired; after that it is unknown.
        try tx.run("DELETE FROM mail_link WHERE expires_at < \(now.adding(-7 * 86_400))")
        try tx.run(
            """
            INSERT INTO mail_link (id, purpose, mail, payload, expires_at, created_at)
            VALUES (\(link.id), \(link.purpose), \(link.mail), \(link.payload), \(link.expiresAt), \(now))
            """
        )
    }

    func find(_ id: ID<MailLink>) throws -> MailLink? {
        try tx.row("SELECT id, purpose, mail, payload, expires_at, used_at FROM mail_link WHERE id = \(id)") { row in
            MailLink(
                id: try row.next(),
                purpose: try row.next(),
                mail: try row.next(),
                payload: try row.next(),
                expiresAt: try row.next(),
                isUsed: try row.nextHasValue()
            )
        }
    }

    /// Marks the link as used and deletes its payload; false when another request was faster.
    func use(_ id: ID<MailLink>) throws -> Bool {
        try tx.run("UPDATE mail_link SET used_at = \(now), payload = '' WHERE id = \(id) AND used_at IS NULL") > 0
    }

    /// Deletes every link to a former member's address.
    func forget(_ mail: MailAddress) throws {
        try tx.run("DELETE FROM mail_link WHERE mail = \(mail)")
    }
}

extension ReadTransaction {
    var mailLinks: MailLinkStore { MailLinkStore(tx: tx, now: now) }

    /// The unexpired link of this text; not found when this server did not sign it.
    func openLink(_ text: String, for purpose: MailLink.Purpose? = nil) throws -> MailLink {
        guard let signed = SignedLink(text), let link = try mailLinks.find(signed.id),
            signed.isGenuine(for: link, key: try community.linkKey()), purpose == nil || link.purpose == purpose
        else { throw Refusal.notFound }
        guard !link.isUsed else { throw Refusal.conflict("link.used") }
        guard now < link.expiresAt else { throw Refusal.conflict("link.expired") }
        return link
    }
}

extension WriteTransaction {
    /// Loads the link and marks it as used. This is the last time its payload is returned.
    func useLink(_ text: String, for purpose: MailLink.Purpose) throws -> MailLink {
        let link = try openLink(text, for: purpose)
        guard try mailLinks.use(link.id) else { throw Refusal.conflict("link.used") }
        return link
    }

    /// Makes a link for a mail.
    func makeLink(
        _ purpose: MailLink.Purpose,
        for mail: MailAddress,
        payload: String = "",
        lifetime: Int = MailLink.lifetime
    ) throws -> String {
        let link = MailLink(
            id: newID(),
            purpose: purpose,
            mail: mail,
            payload: payload,
            expiresAt: now.adding(lifetime),
            isUsed: false
        )
        try mailLinks.insert(link)
        return SignedLink(link, key: try community.linkKey()).text
    }
}
