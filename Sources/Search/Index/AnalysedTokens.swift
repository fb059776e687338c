/// The tokens of a title and a text, ready to be written.
struct AnalysedTokens: Sendable {
    let title: [Token]
    let text: [Token]

    init(title: String, text: String, isCard: Bool, analyzer: Analyzer) {
        self.title = (title.isEmpty ? [] : analyzer.tokens(of: title)) + (isCard ? [.card] : [])
        self.text = text.isEmpty ? [] : analyzer.tokens(of: text)
    }

    var titleTokens: String { Self.joined(title) }
    var textTokens: String { Self.joined(text) }
    /// Without readings, which repeat words.
    var length: Int { (title + text).count { !$0.isReading } }
    var distinct: Set<Token> { Set(title).union(text) }

    private static func joined(_ tokens: [Token]) -> String {
        var text = ""
        for token in tokens {
            text += token.text
            text += " "
        }
        return text
    }
}
