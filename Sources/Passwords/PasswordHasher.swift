import CArgon2

/// Hashes and verifies passwords with Argon2id.
///
/// At most two run at once, on their own threads: each needs 19 MiB and tens of milliseconds, and a burst of sign-ins must exhaust neither
/// memory nor the threads for other requests. Others wait, so the caller must rate-limit attempts.
///
/// The caller normalises passwords to NFKC before both calls, because keyboards produce the same Japanese password composed or in full
/// width. Bytes are compared here.
package struct PasswordHasher: Sendable {
    private static let saltLength = 16
    private static let hashLength = 32

    private let cost: Cost
    private let lanes = Lanes(count: 2)

    /// The limit of two is per hasher, so share one. Tests and demos may choose a lower cost.
    package init(cost: Cost = .standard) {
        self.cost = cost
    }

    /// The encoded hash, `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (97 characters at the standard cost), with 16 random bytes of salt.
    package func hash(_ password: String) async throws(HashingFailure) -> String {
        try await lanes.run { [cost] in Self.encode(password, cost: cost) }.get()
    }

    /// Whether the password matches; false too for text that is not an Argon2id hash or demands far too much memory.
    ///
    /// Without a hash (an unknown name, or a member without password) it returns false after the time of a hash, so that timing does not
    /// reveal who is a member. The library compares in constant time.
    package func verify(_ password: String, against encoded: String?) async -> Bool {
        await lanes.run { [cost] in
            guard let encoded, let asked = Cost(encoded: encoded), asked.isBearable else {
                _ = Self.encode(password, cost: cost)
                return false
            }
            var password = password
            return password.withUTF8 { argon2id_verify(encoded, $0.baseAddress, $0.count) } == ARGON2_OK.rawValue
        }
    }

    /// Whether a hash has other cost parameters than this hasher's, or another format: rehash at the next sign-in.
    package func needsRehash(_ encoded: String) -> Bool {
        Cost(encoded: encoded) != cost
    }

    private static func encode(_ password: String, cost: Cost) -> Result<String, HashingFailure> {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<saltLength).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        let size = argon2_encodedlen(cost.passes, cost.memoryKiB, cost.lanes, UInt32(saltLength), UInt32(hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: size)
        var password = password
        let code = password.withUTF8 { bytes in
            argon2id_hash_encoded(
                cost.passes,
                cost.memoryKiB,
                cost.lanes,
                bytes.baseAddress,
                bytes.count,
                salt,
                salt.count,
                hashLength,
                &encoded,
                size
            )
        }
        guard code == ARGON2_OK.rawValue else { return .failure(HashingFailure(code: code)) }
        return .success(String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    }
}
