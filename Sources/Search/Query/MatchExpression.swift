/// An FTS5 MATCH expression, with the weights of its phrases in order.
struct MatchExpression {
    private(set) var text = ""
    private var weights: [Double] = []

    /// The weight of a word in a title relative to one in a text.
    static let titleWeight = 3.0

    /// Shifts a bit out of the mask.
    private static let noBit = 64.0

    mutating func add(_ operatorWord: String) { text += " \(operatorWord) " }
    mutating func open() { text += "(" }
    mutating func close() { text += ")" }

    /// Adds a scored phrase; `number` is its bit.
    mutating func add(_ phrase: QueryTerms.Phrase, number: Int, weight: Double) {
        text += phrase.expression
        weights += [weight, Double(number)]
    }

    /// Adds a required or excluded phrase, which is not scored.
    mutating func add(condition tokens: [Token]) {
        text += "\"" + tokens.map(\.text).joined(separator: " ") + "\""
        weights += [0, Self.noBit]
    }

    /// The argument of `term_score`.
    func blob(meanLength: Double) -> [UInt8] {
        ([Self.titleWeight, 1, meanLength] + weights).withUnsafeBytes { Array($0) }
    }
}
