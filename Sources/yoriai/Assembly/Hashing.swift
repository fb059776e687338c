import Core
import Passwords

/// Argon2id for Core.
struct Hashing: PasswordHashing {
    private let hasher = PasswordHasher()

    func hash(_ password: String) async throws -> String {
        try await hasher.hash(password)
    }

    func verify(_ password: String, against hash: String) async -> Bool {
        await hasher.verify(password, against: hash)
    }

    func needsRehash(_ hash: String) -> Bool {
        hasher.needsRehash(hash)
    }
}
