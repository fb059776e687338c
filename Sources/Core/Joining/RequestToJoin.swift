/// Takes an application and mails a link that proves the address. This alone admits nobody.
package struct RequestToJoin: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// Answers the same whether or not the address has an account: only its owner learns it, from the mail.
    package func callAsFunction(_ form: JoinForm, network: String) async throws {
        let application = try await checked(form)
        try await storage.count(RateLimit.letter("join", to: application.mail, network: network) + [.lettersToStrangers])
        try await storage.write { work in
            if let account = try work.members.account(mail: application.mail) {
                let link = try work.makeLink(.signIn, for: application.mail)
                try work.send(.alreadyMember, to: account.addressee(application.language), link: .signIn(link), on: stationery)
            } else if let account = try work.suspensions.account(mail: application.mail) {
                try work.send(.suspendedSignIn, to: account.addressee(application.language), link: .front, on: stationery)
            } else {
                let link = try work.makeLink(.join, for: application.mail, payload: try application.payload())
                let addressee = Recipient(mail: application.mail, name: application.name, language: application.language)
                try work.send(.join, to: addressee, link: .join(link), on: stationery)
            }
        }
    }

    private func checked(_ form: JoinForm) async throws -> JoinApplication {
        guard let mail = try? MailAddress(form.mail) else { return try JoinApplication(form) }
        let (isKnown, agreement) = try await storage.read { snapshot in
            (try snapshot.mailDomains.organisation(for: mail) != nil, try snapshot.communityVersions.current().agreement)
        }
        let application = try JoinApplication(form) { _ in isKnown }
        // Nobody can agree to a version they were not shown.
        guard application.agreement == agreement else { throw Refusal.invalid("consent", "join.notice-changed") }
        return application
    }
}
