/// Sends a letter to sign in with.
package struct RequestSignIn: Sendable {
    let storage: Storage
    let stationery: Stationery

    package init(storage: Storage, stationery: Stationery) {
        self.storage = storage
        self.stationery = stationery
    }

    /// Answers the same whether or not the address has an account; the letter says it.
    package func callAsFunction(_ mail: String, language: String? = nil, network: String) async throws {
        let mail = try MailAddress(mail)
        try await storage.count(RateLimit.stranger("sign-in", mail: mail, network: network))
        try await storage.write { work in
            if let account = try work.members.account(mail: mail) {
                let link = try work.makeLink(.signIn, for: mail)
                try work.send(.signIn, to: account.addressee(language), link: .signIn(link), on: stationery)
            } else {
                let stranger = Addressee(mail: mail, name: "", language: Preferences.language(language))
                try work.send(.noAccount, to: stranger, link: .joinPage, on: stationery)
            }
        }
    }
}
