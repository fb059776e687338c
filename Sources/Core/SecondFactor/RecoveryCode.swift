import Crypto
import Foundation

/// A way in without the app, good once: 80 random bits, of which the database keeps the hash. Guessing them is hopeless, so a quick hash does.
struct RecoveryCode: Sendable {
    static let count = 10

    /// `abcd-efgh-ijkl-mnop`
    let text: String

    init() {
        text = [UInt8].random(count: 10).base32.lowercased().grouped("-")
    }

    /// Nil for what cannot be one. Case, spaces and signs between the groups do not matter.
    init?(typed: String) {
        let letters = typed.typedCode
        guard letters.utf8.count == 16 else { return nil }
        text = letters.grouped("-")
    }

    /// With the member as its salt, so that one list of hashes does not serve for guessing at everybody's.
    func hash(of member: ID<Member>) -> [UInt8] { Array(SHA256.hash(data: Data("\(member)|\(text)".utf8))) }
}

extension String {
    /// What somebody types from paper or from a telephone: full-width digits become plain, spaces and dashes go.
    var typedCode: String {
        String(precomposedStringWithCompatibilityMapping.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// In groups of four, to read out and to type.
    func grouped(_ separator: String) -> String {
        stride(from: 0, to: count, by: 4).map { String(dropFirst($0).prefix(4)) }.joined(separator: separator)
    }
}

extension [UInt8] {
    /// RFC 4648, section 6, without padding, as apps for codes read it.
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
