import Crypto
import SQLCore

/// A secret of 32 random bytes. The database stores only its hash, so a stolen copy gives no access.
package struct Secret: Sendable {
    private let bytes: [UInt8]

    package init() {
        var generator = SystemRandomNumberGenerator()
        // Whole words: each takes a call of the system.
        bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: generator.next() as UInt64) { Array($0) } }
    }

    /// Parses a `text`.
    package init?(_ text: String) {
        guard text.utf8.count == 64, let bytes = [UInt8](hex: text) else { return nil }
        self.bytes = bytes
    }

    package var text: String { bytes.hex }
    package var hash: [UInt8] { Array(SHA256.hash(data: bytes)) }
}

extension [UInt8] {
    package var hex: String {
        let digits = Array<UInt8>("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    package init?(hex: String) {
        let digits = hex.utf8.map { Character(Unicode.Scalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        self = stride(from: 0, to: digits.count, by: 2).map { UInt8((digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0)) }
    }
}
