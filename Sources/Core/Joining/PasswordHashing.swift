/// Turns passwords into hashes that are slow to guess. A seam: the C library for it is linked elsewhere.
package protocol PasswordHashing: Sendable {
    func hash(_ password: String) async throws -> String
    /// Takes about as long as `hash`.
    func verify(_ password: String, against hash: String) async -> Bool
    /// Whether the hash was made at another cost than hashes are made now.
    func needsRehash(_ hash: String) -> Bool
}
