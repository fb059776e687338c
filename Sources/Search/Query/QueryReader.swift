/// Reads a typed query piece by piece. Every text is a query: what is not closed ends with the text.
struct QueryReader {
    enum Piece {
        case word(String)
        case phrase(String)
        case excluded(String)
        case condition(TypedQuery.Condition)
        case denied(TypedQuery.Condition)
    }

    private static let closing: [Character: Character] = ["\"": "\"", "＂": "＂", "“": "”", "「": "」", "『": "』"]
    private var rest: Substring

    init(_ text: Substring) {
        rest = text
    }

    mutating func next() -> Piece? {
        while true {
            rest = rest.drop { $0.isWhitespace }
            guard let first = rest.first else { return nil }
            if let phrase = quoted() {
                if phrase.isEmpty { continue }
                return .phrase(phrase)
            }
            if ["-", "－", "−"].contains(first), let second = rest.dropFirst().first, !second.isWhitespace {
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
        guard let close = rest.first.flatMap({ Self.closing[$0] }) else { return nil }
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
        let word = rest.prefix { !$0.isWhitespace && !":：".contains($0) }
        let name = Folding(String(word)).plainText
        guard let filter = TypedQuery.Filter.named[name] else { return nil }
        let after = rest.dropFirst(word.count)
        guard let colon = after.first, ":：".contains(colon) else { return nil }
        rest = after.dropFirst()
        // One may leave a space behind a full-width colon, which looks like one.
        if colon == "：" { rest = rest.drop { $0.isWhitespace } }
        let value = quoted() ?? bare()
        return TypedQuery.Condition(filter, value)
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
