/// Parses a typed query. Every text is a query: an unclosed quote ends with the text.
struct QueryReader {
    enum Piece {
        case word(String)
        case phrase(String)
        case excluded(String)
        case condition(TypedQuery.Condition)
        case denied(TypedQuery.Condition)
    }

    /// Pairs of quotation marks.
    static let marks: [(open: Character, close: Character)] = [("\"", "\""), ("「", "」"), ("『", "』"), ("“", "”"), ("＂", "＂")]

    /// Before an excluded word.
    private static let minus: Set<Character> = ["-", "－", "−"]
    /// After the name of a filter.
    static let colons: Set<Character> = [":", "："]

    /// The words of a text as plain words: without characters that would be operators.
    static func words(of text: String) -> [String] {
        let signs = Set(marks.flatMap { [$0.open, $0.close] }).union(colons)
        return text.split { $0.isWhitespace || signs.contains($0) }.map { String($0.drop(while: minus.contains)) }.filter { !$0.isEmpty }
    }

    /// Whether a text starts with a quotation mark.
    static func opens(_ text: some StringProtocol) -> Bool { marks.contains { text.first == $0.open } }

    private var rest: Substring
    /// The last piece, as typed.
    private(set) var typed: Substring = ""

    init(_ text: Substring) {
        rest = text
    }

    mutating func next() -> Piece? {
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard let first = rest.first else { return nil }
            let start = rest
            defer { typed = start[..<rest.startIndex] }
            if let phrase = quoted() {
                if phrase.isEmpty { continue }
                return .phrase(phrase)
            }
            if Self.minus.contains(first), let second = rest.dropFirst().first, !second.isWhitespace {
                rest.removeFirst()
                if let condition = condition() { return .denied(condition) }
                let word = quoted() ?? bare()
                if word.isEmpty { continue }
                return .excluded(word)
            }
            if let condition = condition() { return .condition(condition) }
            return .word(bare())
        }
    }

    /// The quoted phrase at this position; nil when there is none.
    private mutating func quoted() -> String? {
        guard let close = Self.marks.first(where: { rest.first == $0.open })?.close else { return nil }
        rest.removeFirst()
        let text = rest.prefix { $0 != close }
        rest = rest.dropFirst(text.count + 1)
        return text.trimmed
    }

    private mutating func bare() -> String {
        let word = rest.prefix { !$0.isWhitespace }
        rest = rest.dropFirst(word.count)
        return String(word)
    }

    /// `kind:質問`; only known names count, so an address such as `https://…` is none.
    private mutating func condition() -> TypedQuery.Condition? {
        let word = rest.prefix { !$0.isWhitespace && !Self.colons.contains($0) }
        let name = Folding(String(word)).plainText
        guard let filter = TypedQuery.Filter.named[name] else { return nil }
        let after = rest.dropFirst(word.count)
        guard let colon = after.first, Self.colons.contains(colon) else { return nil }
        rest = after.dropFirst()
        // A space after the colon: the next word is the value.
        rest = rest.drop { $0.isWhitespace }
        let value = quoted() ?? bare()
        return TypedQuery.Condition(filter, value)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
