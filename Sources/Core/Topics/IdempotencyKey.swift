import Crypto
import Foundation
import SQLCore

/// Identifies one submission of a form, so that a repeated submit has no further effect.
package struct IdempotencyKey: Sendable, Hashable, SQLBindable {
    package let text: String

    /// 8 to 64 letters, digits and hyphens.
    package init(_ text: String) throws(Refusal) {
        let isFine = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "-"):
                true
            default: false
            }
        }
        guard isFine, (8...64).contains(text.utf8.count) else { throw .invalid("key", "form.stale") }
        self.text = text
    }

    private init(digest: SHA256Digest) {
        text = digest.map { String(format: "%02x", $0) }.joined()
    }

    /// Another key, derived from this one and the words.
    func combined(with words: String) -> IdempotencyKey {
        IdempotencyKey(digest: SHA256.hash(data: Data("\(text)\n\(words)".utf8)))
    }

    package var sqlValue: SQLValue { .text(text) }
}
