extension WriteTransaction {
    /// Queues a mail as part of the act; the worker delivers it after the commit.
    func send(
        _ kind: MailKind,
        to addressee: Recipient,
        link: MailTarget,
        values: [String: String] = [:],
        on stationery: MailComposer
    ) throws {
        try letters.insert(letter(kind, to: addressee, link: link, values: values, on: stationery))
    }

    /// Composes a mail without queueing it.
    func letter(
        _ kind: MailKind,
        to addressee: Recipient,
        link: MailTarget,
        values: [String: String] = [:],
        on stationery: MailComposer
    ) throws -> OutgoingMail {
        var values = values
        values["name"] = addressee.name
        values["community"] = try community.founded().name
        values["link"] = stationery.address(link)
        values["minutes"] = "\(MailLink.lifetime / 60)"
        values["days"] = "\(MailLink.patientLifetime / 86_400)"
        let text = stationery.texts.letter(kind, values: values, language: addressee.language)
        let signature = stationery.texts.signature(
            community: values["community"] ?? "",
            site: stationery.address(.front),
            contact: try communityVersions.current()[.contact] ?? stationery.contact,
            language: addressee.language
        )
        return OutgoingMail(
            id: newID(),
            mail: addressee.mail,
            name: addressee.name,
            subject: text.subject,
            body: text.body + signature,
            attempts: 0
        )
    }

    /// Queues a mail to a member. Former members and demo users get none.
    func send(
        _ kind: MailKind,
        to member: ID<Member>,
        link: MailTarget = .settings,
        values: [String: String] = [:],
        on stationery: MailComposer
    ) throws {
        guard try !community.founded().isDemo, let mail = try members.mail(of: member), let account = try members.account(mail: mail)
        else { return }
        try send(kind, to: account.addressee(nil), link: link, values: values, on: stationery)
    }
}
