/// Reads a typed query piece by piece. Every text is a query: what is not closed ends with the text.
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

    /// Before a word that must not be there.
    private static let minus: Set<Character> = ["-", "－", "−"]
    /// Behind the name of a filter.
    static let colons: Set<Character> = [":", "："]

    /// The words of a text that the reader reads as words, whatever stands in it: without the signs that would make something else of them.
    static func words(of text: String) -> [String] {
        let signs = Set(marks.flatMap { [$0.open, $0.close] }).union(colons)
        return text.split { $0.isWhitespace || signs.contains($0) }.map { String($0.drop(while: minus.contains)) }.filter { !$0.isEmpty }
    }

    /// Whether a text begins with a quotation mark.
    static func opens(_ text: some StringProtocol) -> Bool { marks.contains { text.first == $0.open } }

    private var rest: Substring
    /// The piece that was read last, as it was typed.
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

    /// What stands in quotation marks here; nil where there are none.
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

    /// `kind:質問`; an address such as `https://…` is none, because only known names count.
    private mutating func condition() -> TypedQuery.Condition? {
        let word = rest.prefix { !$0.isWhitespace && !Self.colons.contains($0) }
        let name = Folding(String(word)).plainText
        guard let filter = TypedQuery.Filter.named[name] else { return nil }
        let after = rest.dropFirst(word.count)
        guard let colon = after.first, Self.colons.contains(colon) else { return nil }
        rest = after.dropFirst()
        // Who leaves a space behind the colon means the word behind it.
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
