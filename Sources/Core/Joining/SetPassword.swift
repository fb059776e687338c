/// Gives a member a password to sign in with, beside letters.
package struct SetPassword: Sendable {
    let storage: Storage
    let hashing: any PasswordHashing

    package init(storage: Storage, hashing: any PasswordHashing) {
        self.storage = storage
        self.hashing = hashing
    }

    package func callAsFunction(_ password: String, by viewer: Viewer) async throws {
        guard let mail = try await storage.read({ try $0.members.mail(of: viewer.member) }) else { throw Refusal.notFound }
        // Hashing takes tenths of a second: never inside of a transaction, which everybody else would wait for.
        let hash = try await hashing.hash(try Password(new: password, mail: mail).text)
        try await storage.write { work in
            guard try work.members.hold(viewer.member) else { throw Refusal.notFound }
            try work.passwords.put(hash, of: viewer.member)
            try work.events.append(.memberChanged, member: viewer.member, actor: viewer.member)
        }
    }
}
