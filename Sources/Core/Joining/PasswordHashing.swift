/// Password hashing with a slow hash. A seam, because the C library is linked elsewhere.
package protocol PasswordHashing: Sendable {
    func hash(_ password: String) async throws -> String
    /// Takes about as long as `hash`.
    func verify(_ password: String, against hash: String) async -> Bool
    /// Whether the hash was made with other cost parameters than the current ones.
    func needsRehash(_ hash: String) -> Bool
}
