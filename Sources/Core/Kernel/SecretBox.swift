import Crypto
import Foundation

/// Seals what a copy of the database must not tell, with a key that is kept apart from it (AES-256-GCM).
package struct SecretBox: Sendable {
    private let key: SymmetricKey

    /// Nil unless there are 32 bytes.
    package init?(key: [UInt8]) {
        guard key.count == Self.keyLength else { return nil }
        self.key = SymmetricKey(data: key)
    }

    package static let keyLength = 32

    package static func newKey() -> [UInt8] { .random(count: keyLength) }

    /// - Parameter owner: whose it is: what was sealed for one cannot be put into the row of another.
    func close(_ bytes: [UInt8], of owner: ID<Member>) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array("\(owner)".utf8))
        // `combined` is nil only for nonces of another length than the standard one.
        return Array(box.combined ?? Data())
    }

    /// Nil where it was sealed with another key or for somebody else.
    func open(_ sealed: [UInt8], of owner: ID<Member>) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: Array("\(owner)".utf8))
        else { return nil }
        return Array(bytes)
    }
}
