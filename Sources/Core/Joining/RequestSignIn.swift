/// Mails a sign-in link.
package struct RequestSignIn: Sendable {
    let storage: Storage
    let stationery: MailComposer

    package init(storage: Storage, stationery: MailComposer) {
        self.storage = storage
        self.stationery = stationery
    }

    /// Answers the same whether or not the address has an account; only the mail tells.
    /// - Parameter browser: the browser's mark; unverified.
    package func callAsFunction(_ mail: String, language: String? = nil, network: String, browser: KnownBrowser? = nil) async throws {
        let mail = try MailAddress(mail)
        let known = try await storage.known(browser, of: mail)
        try await storage.count(RateLimit.letter("sign-in", to: mail, network: network, known: known))
        try await storage.write { work in
            if let account = try work.members.account(mail: mail) {
                let link = try work.makeLink(.signIn, for: mail)
                try work.send(.signIn, to: account.addressee(language), link: .signIn(link), on: stationery)
            } else if let account = try work.suspensions.account(mail: mail) {
                try work.send(.suspendedSignIn, to: account.addressee(language), link: .front, on: stationery)
            } else if try work.rates.take(.lettersToStrangers) {
                // Over the limit, the mail is dropped silently: the page must not reveal who has an account.
                let stranger = Recipient(mail: mail, name: "", language: Preferences.language(language))
                try work.send(.noAccount, to: stranger, link: .joinPage, on: stationery)
            }
        }
    }
}
