import Formats
import Foundation

/// Header text: unchanged if it is short ASCII, else as encoded words (RFC 2047).
///
/// An encoded word is at most 75 characters, and a line with one at most 76. Words contain whole grapheme clusters, so that a program that
/// decodes them one by one shows no broken characters.
enum EncodedText {
    private static let open = "=?UTF-8?B?"
    private static let close = "?="
    private static let lineLimit = 76

    /// `field: text`, folded. With `quoting`, text other than plain words is quoted, as names must be.
    static func header(_ field: String, _ text: String, quoting: Bool = false) -> String {
        if isPlain(text), field.utf8.count + text.utf8.count + 4 <= lineLimit {
            guard quoting, !text.utf8.allSatisfy({ MailboxSyntax.isAtom($0) || $0 == UInt8(ascii: " ") }) else {
                return "\(field): \(text)"
            }
            if !text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) { return "\(field): \"\(text)\"" }
        }
        return "\(field): " + words(of: text, column: field.utf8.count + 2).joined(separator: "\r\n ")
    }

    /// Leading, trailing or repeated spaces would be lost or folded, and `=?` would be decoded.
    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && text.first != " " && text.last != " "
            && !text.contains("=?") && !text.contains("  ")
    }

    private static func words(of text: String, column: Int) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var room = bytes(after: column)
        for piece in text.flatMap(pieces) {
            if !word.isEmpty, word.count + piece.count > room {
                words.append(encoded(word))
                word = []
                room = bytes(after: 1)
            }
            word += piece
        }
        return word.isEmpty ? words : words + [encoded(word)]
    }

    /// A character, or its scalars if it is too long for one word (a letter with twenty accents).
    private static func pieces(of character: Character) -> [[UInt8]] {
        let whole = Array(character.utf8)
        return whole.count <= bytes(after: lineLimit / 2) ? [whole] : character.unicodeScalars.map { Array($0.utf8) }
    }

    /// The bytes of text that fit into a word from a column: base64 makes four characters of three bytes.
    private static func bytes(after column: Int) -> Int {
        (min(75, lineLimit - column) - open.utf8.count - close.utf8.count) / 4 * 3
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        open + Data(bytes).base64EncodedString() + close
    }
}
