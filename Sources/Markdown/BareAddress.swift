/// Bare URLs and mail addresses in a text: `https://example.jp/12をご覧ください。`
///
/// URLs are ASCII (RFC 3986, section 2), so a bare one ends at the first other character, at one that URLs cannot contain, or at an
/// unbalanced closing bracket. A URL with Japanese is written as `[text](address)`.
enum BareAddress {
    enum Piece: Equatable {
        case text(String)
        case address(shown: String, to: String)
    }

    private static let schemes = ["https://", "http://", "www."].map { Array($0.unicodeScalars) }
    private static let mailboxLimit = 64
    private static let domainLimit = 255

    /// Splits a text, in linear time.
    static func pieces(of text: String) -> [Piece] {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }) else {
            return [.text(text)]
        }
        let scalars = Array(text.unicodeScalars)
        var pieces: [Piece] = []
        var taken = 0
        var index = 0
        while index < scalars.count {
            guard let (range, prefix) = address(in: scalars, at: index, after: taken) else {
                index += 1
                continue
            }
            if taken < range.lowerBound { pieces.append(.text(string(scalars[taken..<range.lowerBound]))) }
            let shown = string(scalars[range])
            pieces.append(.address(shown: shown, to: prefix + shown))
            (taken, index) = (range.upperBound, range.upperBound)
        }
        return taken < scalars.count ? pieces + [.text(string(scalars[taken...]))] : pieces
    }

    /// The end of the URL that starts at `start`; nil if there is none.
    static func end(in line: [Unicode.Scalar], at start: Int) -> Int? {
        guard start == 0 || !isWord(line[start - 1]) else { return nil }
        guard let scheme = schemes.first(where: { line[start...].starts(with: $0) }) else { return nil }
        var open: [Unicode.Scalar] = []
        var end = start + scheme.count
        while end < line.count, isPart(line[end]) {
            switch line[end] {
            case "(", "[": open.append(line[end])
            case ")", "]":
                guard open.popLast() == (line[end] == ")" ? "(" : "[") else { return trimmed(line, start + scheme.count, end) }
            default: break
            }
            end += 1
        }
        return trimmed(line, start + scheme.count, end)
    }

    private static func address(in text: [Unicode.Scalar], at index: Int, after taken: Int) -> (Range<Int>, String)? {
        switch text[index] {
        case "h": end(in: text, at: index).map { (index..<$0, "") }
        case "w": end(in: text, at: index).map { (index..<$0, "http://") }
        case "@": mailbox(in: text, at: index, after: taken).map { ($0, "mailto:") }
        default: nil
        }
    }

    /// Trailing punctuation belongs to the sentence, as in `https://example.jp/(外部)` or `https://example.jp.`
    private static func trimmed(_ line: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int? {
        line[start..<end].lastIndex { !".,:;!?'([*_~&".unicodeScalars.contains($0) }.map { $0 + 1 }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F && !"<>\"\\^`{|}".unicodeScalars.contains(scalar)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCIILetter || scalar.isASCIIDigit
    }

    /// The mail address around an `@`.
    private static func mailbox(in text: [Unicode.Scalar], at sign: Int, after taken: Int) -> Range<Int>? {
        let isLocal = { (scalar: Unicode.Scalar) in isWord(scalar) || ".+-_".unicodeScalars.contains(scalar) }
        let isHost = { (scalar: Unicode.Scalar) in isWord(scalar) || ".-".unicodeScalars.contains(scalar) }
        var start = sign
        while start > taken, sign - start <= mailboxLimit, isLocal(text[start - 1]) { start -= 1 }
        while start < sign, !isWord(text[start]) { start += 1 }
        var end = sign + 1
        while end < text.count, end - sign <= domainLimit, isHost(text[end]) { end += 1 }
        guard end == text.count || text[end] != "@" else { return nil }
        while end > sign + 1, !isWord(text[end - 1]) { end -= 1 }
        let domain = text[(sign + 1)..<end]
        guard start < sign, sign - start <= mailboxLimit, domain.count <= domainLimit, domain.contains("."), domain.first != "." else {
            return nil
        }
        return start..<end
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
