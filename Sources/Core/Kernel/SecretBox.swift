import Crypto
import Foundation

/// Encrypts values that a copy of the database must not reveal (AES-256-GCM), with a key stored outside it.
package struct SecretBox: Sendable {
    private let key: SymmetricKey

    /// Nil unless the key has 32 bytes.
    package init?(key: [UInt8]) {
        guard key.count == Self.keyLength else { return nil }
        self.key = SymmetricKey(data: key)
    }

    package static let keyLength = 32

    package static func newKey() -> [UInt8] { .random(count: keyLength) }

    /// - Parameter owner: bound as associated data, so that a value encrypted for one member cannot be moved to another's row.
    func close(_ bytes: [UInt8], of owner: ID<Member>) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array("\(owner)".utf8))
        // `combined` is nil only for nonces of a non-standard length.
        return Array(box.combined ?? Data())
    }

    /// The decrypted value; nil when it was encrypted with another key or for another member.
    func open(_ sealed: [UInt8], of owner: ID<Member>) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Array("\(owner)".utf8))
        else { return nil }
        return Array(bytes)
    }
}
