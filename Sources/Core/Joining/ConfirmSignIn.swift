/// Signs in the holder of a link from mail; asks for a second factor if the member has turned it on.
package struct ConfirmSignIn: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ link: String, agent: String) async throws -> SignInOutcome {
        try await storage.write { work in
            let link = try work.useLink(link, for: .signIn)
            try work.objectionToComing(with: link.mail).refuse()
            guard let account = try work.members.account(mail: link.mail) else { throw Refusal.notFound }
            return try work.enter(account.member, agent: agent, isByLetter: true)
        }
    }
}
