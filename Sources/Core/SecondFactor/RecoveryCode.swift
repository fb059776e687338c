import Crypto
import Foundation

/// A single-use code that replaces the app: 80 random bits, stored as a hash. A fast hash is enough for that much entropy.
struct RecoveryCode: Sendable {
    static let count = 10

    /// `abcd-efgh-ijkl-mnop`
    let text: String

    init() {
        text = [UInt8].random(count: 10).base32.lowercased().grouped("-")
    }

    /// Nil for an invalid text. Case, spaces and separators do not matter.
    init?(typed: String) {
        let letters = typed.typedCode
        guard letters.utf8.count == 16 else { return nil }
        text = letters.grouped("-")
    }

    /// Salted with the member, so that one table of hashes does not serve for all.
    func hash(of member: ID<Member>) -> [UInt8] { Array(SHA256.hash(data: Data("\(member)|\(text)".utf8))) }
}

extension String {
    /// A code as typed: full-width digits become ASCII, spaces and dashes are removed.
    var typedCode: String {
        String(precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// In groups of four, to read aloud and type.
    func grouped(_ separator: String) -> String {
        stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: separator)
    }
}

extension [UInt8] {
    /// Base 32 without padding, RFC 4648, section 6, as authenticator apps expect.
    var base32: String {
        let alphabet = Array<Character>("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (buffer, bits) = (UInt32(0), 0)
        for byte in self {
            (buffer, bits) = (buffer << 8 | UInt32(byte), bits + 8)
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        if bits > 0 { text.append(alphabet[Int(buffer << UInt32(5 - bits)) & 31]) }
        return text
    }
}
