/// Where an address ends that was written into Japanese text without spaces: `https://example.jp/12をご覧ください。`
///
/// GitHub's rule takes everything up to a space, here the rest of the sentence, and the link is broken. Addresses are ASCII
/// (RFC 3986, section 2), so a bare one ends at the first character that is not. One that holds Japanese is written as
/// `[text](address)`.
enum BareAddress {
    enum Piece: Equatable {
        case text(String)
        case address(shown: String, to: String)
    }

    /// Takes apart what cmark saw as one address. `shown` is how it stands in the text, `address` the same with a scheme.
    static func pieces(of shown: String, address: String) -> [Piece] {
        let scheme = address.dropLast(shown.count)
        let end = Self.end(of: shown[...])
        var pieces = [Piece.address(shown: String(shown[..<end]), to: String(scheme + shown[..<end]))]
        var rest = shown[end...]
        while let start = nextStart(in: rest) {
            let end = Self.end(of: rest[start...])
            pieces.append(.text(String(rest[..<start])))
            pieces.append(.address(shown: String(rest[start..<end]), to: String(rest[start..<end])))
            rest = rest[end...]
        }
        return rest.isEmpty ? pieces : pieces + [.text(String(rest))]
    }

    /// Punctuation in front of the Japanese character belongs to the sentence, as in `https://example.jp/(外部)`.
    private static func end(of text: Substring) -> String.Index {
        let ascii = text.unicodeScalars.prefix(while: \.isASCII)
        guard ascii.endIndex < text.endIndex else { return text.endIndex }
        let isPunctuation = { (scalar: Unicode.Scalar) in ".,:;!?'\"(<*_~".unicodeScalars.contains(scalar) }
        return ascii.lastIndex { !isPunctuation($0) }.map(ascii.index(after:)) ?? text.startIndex
    }

    private static func nextStart(in text: Substring) -> String.Index? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == "h", text[index...].hasPrefix("https://") || text[index...].hasPrefix("http://") { return index }
            index = text.index(after: index)
        }
        return nil
    }
}
