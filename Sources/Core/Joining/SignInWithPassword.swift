/// Signs a member in with mail address and password; asks for a second factor if they have turned it on.
package struct SignInWithPassword: Sendable {
    let storage: Storage
    let hashing: any PasswordHashing

    package init(storage: Storage, hashing: any PasswordHashing) {
        self.storage = storage
        self.hashing = hashing
    }

    /// Refuses an unknown address and a wrong password with the same words after the same time.
    /// - Parameter browser: the browser's mark; unverified.
    package func callAsFunction(
        mail: String,
        password: String,
        network: String,
        browser: KnownBrowser? = nil,
        agent: String
    ) async throws -> SignInOutcome {
        let mail = try MailAddress(mail)
        let password = try Password(attempt: password)
        let known = try await storage.known(browser, of: mail)
        try await storage.count(RateLimit.password(mail: mail, network: network, known: known))
        let entry = try await storage.read { work in try work.passwords.entry(mail: mail).map { Entry(member: $0.member, hash: $0.hash) } }
        guard let entry else {
            // The same work as for a known address, so that the timing reveals nothing.
            _ = try await hashing.hash(password.text)
            throw Self.mismatch
        }
        guard await hashing.verify(password, against: entry.hash) else { throw Self.mismatch }
        // The password is known only now, so a hash with older cost parameters is renewed now.
        let renewed = hashing.needsRehash(entry.hash) ? try await hashing.hash(password.text) : nil
        return try await storage.write { work in
            // The member may have left or changed the password since the check.
            guard try work.passwords.hash(of: entry.member) == entry.hash else { throw Self.mismatch }
            // The password is right, so a suspended member may learn the reason.
            guard try work.members.lock(entry.member) else { throw Refusal.invalid("password", try work.suspended()) }
            if let renewed { try work.passwords.renew(renewed, of: entry.member) }
            return try work.enter(entry.member, agent: agent, isByLetter: false)
        }
    }

    private struct Entry: Sendable {
        let member: ID<Member>
        let hash: String
    }

    private static let mismatch = Refusal.invalid("password", "sign-in.mismatch")
}
