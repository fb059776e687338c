import CArgon2

/// Hashes passwords with Argon2id and checks them.
///
/// At most two run at once, on threads of their own: each needs 19 MiB and some tens of milliseconds, and a rush at the sign-in page
/// must take neither the memory nor the threads that answer everyone else. Others wait in line, so whoever calls must limit attempts.
///
/// The caller normalises passwords to NFKC before both calls: the same Japanese password comes from one keyboard composed and from
/// another in full width. Here, bytes are compared.
package struct PasswordHasher: Sendable {
    private static let saltLength = 16
    private static let hashLength = 32

    private let cost: Cost
    private let lanes = Lanes(count: 2)

    /// A hasher to share: the limit of two holds for each hasher. Tests and demonstrations may choose a lower cost.
    package init(cost: Cost = .standard) {
        self.cost = cost
    }

    /// The encoded hash, `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (97 characters at the standard cost), with 16 random bytes of salt.
    package func hash(_ password: String) async throws(HashingFailure) -> String {
        try await lanes.run { [cost] in Self.encode(password, cost: cost) }.get()
    }

    /// Whether the password is the one that was hashed; false too for a text that is no Argon2id hash or asks for far too much memory.
    ///
    /// Without a hash (nobody has that name, or the member signs in another way) it is false after the time a hash takes, so that a
    /// stranger cannot find out by the clock who is a member. The hashes are compared in constant time by the library.
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

    /// Whether a hash was made at another cost than this hasher's, or is none of ours: hash anew at the next sign-in.
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
