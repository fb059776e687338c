/// Lets in whoever holds a link from a letter; asks for a code where the member wants one.
package struct ConfirmSignIn: Sendable {
    let storage: Storage

    package init(storage: Storage) {
        self.storage = storage
    }

    package func callAsFunction(_ link: String, agent: String) async throws -> SignInOutcome {
        try await storage.write { work in
            let link = try work.useLink(link, for: .signIn)
            try work.admitComing(with: link.mail)
            guard let account = try work.members.account(mail: link.mail) else { throw Refusal.notFound }
            return try work.enter(account.member, agent: agent, isByLetter: true)
        }
    }
}
